using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using PurePipeline.Resampling;

namespace PurePipeline.Pillow.Geometry;

/// <summary>Eight bits: limited to 0 and 255, then the fraction is cut off.</summary>
internal readonly struct ByteChannel : IChannel<byte, int>
{
    public static int Widen(byte value) => value;

    // Not a number becomes 0.
    public static byte Narrow(double value) => value >= 255 ? (byte)255 : value > 0 ? (byte)value : (byte)0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe Vector128<int> Take(uint* words, int at) =>
        ((Vector128.Load(words + SampleRun.Plane(0, at >> 2)) >> (8 * (at & 3))) & Vector128.Create(255u)).AsInt32();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> ToDouble(Vector128<int> values) => DoubleLanes.FromInt32(values);

    // What does not fit into an int, not a number included, is the smallest one; interpolation of bytes stays far below the largest.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<uint> Narrow(Vector256<double> values) =>
        Vector128.Min(Vector128.Max(DoubleLanes.Truncate(values), Vector128<int>.Zero), Vector128.Create(255)).AsUInt32();
}

/// <summary>Mode I: the fraction is cut off.</summary>
internal readonly struct IntChannel : IChannel<int, int>
{
    public static int Widen(int value) => value;

    public static int Narrow(double value) => Coordinates.Truncate(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe Vector128<int> Take(uint* words, int at) => Vector128.Load(words + SampleRun.Plane(0, at >> 2)).AsInt32();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> ToDouble(Vector128<int> values) => DoubleLanes.FromInt32(values);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<uint> Narrow(Vector256<double> values) => DoubleLanes.Truncate(values).AsUInt32();
}

/// <summary>Mode F.</summary>
internal readonly struct FloatChannel : IChannel<float, float>
{
    public static float Widen(float value) => value;

    public static float Narrow(double value) => (float)value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe Vector128<float> Take(uint* words, int at) => Vector128.Load(words + SampleRun.Plane(0, at >> 2)).AsSingle();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> ToDouble(Vector128<float> values) => DoubleLanes.FromSingle(values);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<uint> Narrow(Vector256<double> values) => DoubleLanes.ToSingle(values).AsUInt32();
}
