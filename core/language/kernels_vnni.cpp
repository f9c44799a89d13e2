// Compiled for processors with AVX-512 (BW, VL, VNNI), see core/CMakeLists.txt; kernels() asks before it uses
// them.
#if defined(__AVX512VNNI__)
#define KERNELS kVnniKernels
#include "core/language/kernels_avx512.inc"
#endif
