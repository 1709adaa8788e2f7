using System.Numerics;
using System.Runtime.Intrinsics;

namespace PurePipeline.Pillow.Geometry;

/// <summary>
/// How C computes with a channel's type: differences of bytes and of ints are taken in int (and wrap), those of floats in float; a result,
/// a double, goes back into the type.
/// </summary>
internal interface IChannel<TChannel, TWide>
    where TChannel : unmanaged
    where TWide : unmanaged, INumber<TWide>
{
    static abstract TWide Widen(TChannel value);

    static abstract TChannel Narrow(double value);

    /// <summary>The channel at a byte of four records, whose words are in planes (<see cref="SampleRun.Plane"/>).</summary>
    static abstract unsafe Vector128<TWide> Take(uint* words, int at);

    static abstract Vector256<double> ToDouble(Vector128<TWide> values);

    /// <summary>A channel's bits in the lowest place of four pixels.</summary>
    static abstract Vector128<uint> Narrow(Vector256<double> values);
}
