// Compiled for processors with AVX-512 (BW, VL), see core/CMakeLists.txt; kernels() asks before it uses them.
#if defined(__AVX512BW__)
#define KERNELS kAvx512Kernels
#include "core/language/kernels_avx512.inc"
#endif
