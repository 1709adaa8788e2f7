using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace PurePipeline.OpenCv.Arithmetic;

/// <summary>Saturated sums of integers of up to 16 bits; of floats plain ones.</summary>
internal readonly struct LaneSum<T> : ILaneCombination<T>
{
    public Vector256<T> Apply(Vector256<T> x, Vector256<T> y) => Vector256.AddSaturate(x, y);
}

/// <summary>Differences alike.</summary>
internal readonly struct LaneDifference<T> : ILaneCombination<T>
{
    public Vector256<T> Apply(Vector256<T> x, Vector256<T> y) => Vector256.SubtractSaturate(x, y);
}

/// <summary>Their magnitudes; that of a float NaN or infinity comes of the difference itself.</summary>
internal readonly struct LaneDistance<T> : ILaneCombination<T>
{
    public Vector256<T> Apply(Vector256<T> x, Vector256<T> y) => typeof(T) == typeof(float) || typeof(T) == typeof(double)
        ? Vector256.Abs(x - y)
        : Vector256.SubtractSaturate(Vector256.Max(x, y), Vector256.Min(x, y));
}

/// <summary>The smaller one, the second if neither is.</summary>
internal readonly struct LaneMinimum<T> : ILaneCombination<T>
{
    public Vector256<T> Apply(Vector256<T> x, Vector256<T> y) => Vector256.ConditionalSelect(Vector256.LessThan(x, y), x, y);
}

/// <summary>The greater one, the second if neither is.</summary>
internal readonly struct LaneMaximum<T> : ILaneCombination<T>
{
    public Vector256<T> Apply(Vector256<T> x, Vector256<T> y) => Vector256.ConditionalSelect(Vector256.GreaterThan(x, y), x, y);
}

/// <summary>Products of integers of up to 16 bits as floats, which hold those that are not limited anyway; <c>2^30</c> converts.</summary>
internal readonly struct LimitedProduct : ILaneCombination<float>
{
    public Vector256<float> Apply(Vector256<float> x, Vector256<float> y) => Vector256.Min(x * y, Vector256.Create(1073741824f));
}

/// <summary>Products of bytes, which 16 bits hold, limited.</summary>
internal readonly struct ByteProduct : ILaneCombination<byte>
{
    public Vector256<byte> Apply(Vector256<byte> x, Vector256<byte> y)
    {
        // Unpacking and packing both work within halves.
        Vector256<byte> zero = Vector256<byte>.Zero;
        Vector256<ushort> low = Avx2.UnpackLow(x, zero).AsUInt16() * Avx2.UnpackLow(y, zero).AsUInt16();
        Vector256<ushort> high = Avx2.UnpackHigh(x, zero).AsUInt16() * Avx2.UnpackHigh(y, zero).AsUInt16();
        Vector256<ushort> most = Vector256.Create((ushort)byte.MaxValue);
        return Avx2.PackUnsignedSaturate(Avx2.Min(low, most).AsInt16(), Avx2.Min(high, most).AsInt16());
    }
}

/// <summary><c>scale * x * y</c>, rounded twice.</summary>
internal readonly struct ScaledProduct<T>(Vector256<T> scale) : ILaneCombination<T>
{
    public Vector256<T> Apply(Vector256<T> x, Vector256<T> y) => scale * x * y;
}

/// <summary><c>x * scale / y</c>, rounded twice.</summary>
internal readonly struct ScaledQuotient<T>(Vector256<T> scale) : ILaneCombination<T>
{
    public Vector256<T> Apply(Vector256<T> x, Vector256<T> y) => x * scale / y;
}

/// <summary>The same of integers, where by 0 is 0.</summary>
internal readonly struct IntegerQuotient(Vector256<float> scale) : ILaneCombination<float>
{
    public Vector256<float> Apply(Vector256<float> x, Vector256<float> y) => Vector256.AndNot(x * scale / y, Vector256.Equals(y, Vector256<float>.Zero));
}

/// <summary><c>x * alpha + beta</c>, rounded once.</summary>
internal readonly struct LinearFunction<T>(Vector256<T> alpha, Vector256<T> beta) : ILaneFunction<T>
{
    public Vector256<T> Apply(Vector256<T> x) => typeof(T) == typeof(float)
        ? Vector256.FusedMultiplyAdd(x.AsSingle(), alpha.AsSingle(), beta.AsSingle()).As<float, T>()
        : Vector256.FusedMultiplyAdd(x.AsDouble(), alpha.AsDouble(), beta.AsDouble()).As<double, T>();
}

/// <summary>Its magnitude.</summary>
internal readonly struct LinearMagnitude(Vector256<float> alpha, Vector256<float> beta) : ILaneFunction<float>
{
    public Vector256<float> Apply(Vector256<float> x) => Vector256.Abs(Vector256.FusedMultiplyAdd(x, alpha, beta));
}

/// <summary>The element itself.</summary>
internal readonly struct Identity<T> : ILaneFunction<T>
{
    public Vector256<T> Apply(Vector256<T> x) => x;
}

/// <summary><c>x * alpha + (y * beta + gamma)</c>, each sum rounded once.</summary>
internal readonly struct WeightedLanes<T>(Vector256<T> alpha, Vector256<T> beta, Vector256<T> gamma) : ILaneCombination<T>
{
    public Vector256<T> Apply(Vector256<T> x, Vector256<T> y) => new LinearFunction<T>(alpha, new LinearFunction<T>(beta, gamma).Apply(y)).Apply(x);
}
