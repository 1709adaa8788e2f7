using System.Runtime.Intrinsics;

namespace PurePipeline.Numerics.Kernels;

/// <summary>How elements become floats in registers: they lie side by side, or are one channel of whole pixels.</summary>
internal interface IFloatLoad<TSelf>
    where TSelf : struct, IFloatLoad<TSelf>
{
    /// <param name="step">Elements from one that is wanted to the next: 1, or the channels of a pixel.</param>
    /// <param name="offset">The first that is wanted, below <paramref name="step"/>.</param>
    static abstract TSelf Create(int step, int offset);

    /// <summary>Sixteen elements. Reads nothing outside of the sixteen pixels that they are of.</summary>
    /// <param name="from">The first byte of the first pixel.</param>
    (Vector128<float> X0, Vector128<float> X1, Vector128<float> X2, Vector128<float> X3) Load128(ref byte from);

    /// <summary>32 elements. Reads nothing outside of the 32 pixels that they are of.</summary>
    /// <param name="from">The first byte of the first pixel.</param>
    (Vector256<float> X0, Vector256<float> X1, Vector256<float> X2, Vector256<float> X3) Load256(ref byte from);
}
