"""
The processor that the real libraries are run for: one with AVX2 and FMA. With AVX-512, NumPy and torch compute exp, log and sums of floats otherwise,
and golden/ would depend on the machine that recorded it. To be imported before them.
"""
import os
import warnings

os.environ.update(
    NPY_DISABLE_CPU_FEATURES="AVX512F AVX512CD AVX512_SKX AVX512_CLX AVX512_CNL AVX512_ICL AVX512_SPR X86_V4",
    ATEN_CPU_CAPABILITY="avx2",
)

# Each release knows only some of these names, and says so.
warnings.filterwarnings("ignore", message="During parsing environment variable 'NPY_DISABLE_CPU_FEATURES'")
