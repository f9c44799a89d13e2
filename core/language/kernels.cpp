#include "core/language/kernels.hpp"

namespace dateline {

const Kernels& kernels() {
#if defined(__x86_64__)
    if (__builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512vl"))
        return __builtin_cpu_supports("avx512vnni") ? kVnniKernels : kAvx512Kernels;
    if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi")) return kAvx2Kernels;
    return kSse2Kernels;
#else
    return kPlainKernels;
#endif
}

}  // namespace dateline
