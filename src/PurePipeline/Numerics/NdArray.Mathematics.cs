namespace PurePipeline.Numerics;

/// <summary>
/// NumPy's transcendental functions of float64, which are the C library's one by one, and powers. Those of float32 depend on the processor's
/// vectors, so they are refused; 32- and 64-bit integers become float64.
/// </summary>
public sealed partial class NdArray
{
    /// <summary><c>np.exp(a)</c>, float64.</summary>
    /// <exception cref="NotSupportedException">The array's dtype goes into float32 or float16, as with all functions here.</exception>
    public NdArray Exp() => Map(Math.Exp);

    /// <summary><c>np.log(a)</c>, float64.</summary>
    public NdArray Log() => Map(Math.Log);

    /// <summary><c>np.log2(a)</c>, float64.</summary>
    public NdArray Log2() => Map(Math.Log2);

    /// <summary><c>np.log10(a)</c>, float64.</summary>
    public NdArray Log10() => Map(Math.Log10);

    /// <summary><c>np.sin(a)</c>, float64.</summary>
    public NdArray Sin() => Map(Math.Sin);

    /// <summary><c>np.cos(a)</c>, float64.</summary>
    public NdArray Cos() => Map(Math.Cos);

    /// <summary><c>np.tan(a)</c>, float64.</summary>
    public NdArray Tan() => Map(Math.Tan);

    /// <summary><c>np.arcsin(a)</c>, float64.</summary>
    public NdArray Arcsin() => Map(Math.Asin);

    /// <summary><c>np.arccos(a)</c>, float64.</summary>
    public NdArray Arccos() => Map(Math.Acos);

    /// <summary><c>np.arctan(a)</c>, float64.</summary>
    public NdArray Arctan() => Map(Math.Atan);

    /// <summary><c>np.sinh(a)</c>, float64.</summary>
    public NdArray Sinh() => Map(Math.Sinh);

    /// <summary><c>np.cosh(a)</c>, float64.</summary>
    public NdArray Cosh() => Map(Math.Cosh);

    /// <summary><c>np.cbrt(a)</c>, float64.</summary>
    public NdArray Cbrt() => Map(Math.Cbrt);

    /// <summary><c>np.deg2rad(a)</c>, float64.</summary>
    public NdArray Deg2Rad() => Map(static x => x * (Math.PI / 180));

    /// <summary><c>np.rad2deg(a)</c>, float64.</summary>
    public NdArray Rad2Deg() => Map(static x => x * (180 / Math.PI));

    /// <summary><c>np.arctan2(y, x)</c>, float64.</summary>
    public static NdArray Arctan2(NdArray y, NdArray x)
    {
        ArgumentNullException.ThrowIfNull(y);
        ArgumentNullException.ThrowIfNull(x);
        return Pairs(y.Doubles(), x.Doubles(), Layout.BroadcastShapes(y.Shape, x.Shape), Math.Atan2, y.Versions);
    }

    private NdArray Map(Func<double, double> body)
    {
        double[] numbers = Doubles().ToArray<double>();
        for (int i = 0; i < numbers.Length; i++)
        {
            numbers[i] = body(numbers[i]);
        }

        return Create(new ReadOnlySpan<double>(numbers), Shape, Versions);
    }

    private static NdArray Pairs(NdArray a, NdArray b, ReadOnlySpan<int> shape, Func<double, double, double> body, ReferenceVersions versions)
    {
        double[] left = a.AsType(DType.Float64).BroadcastTo(shape).ToArray<double>();
        double[] right = b.AsType(DType.Float64).BroadcastTo(shape).ToArray<double>();
        for (int i = 0; i < left.Length; i++)
        {
            left[i] = body(left[i], right[i]);
        }

        return Create(new ReadOnlySpan<double>(left), shape, versions);
    }

    private NdArray Doubles() => DType is DType.Float64 or DType.Int64 or DType.Int32 or DType.UInt32 or DType.UInt64
        ? AsType(DType.Float64)
        : throw new NotSupportedException($"The last bits of functions of {DType.NumPyName()} depend on the processor; float64 is supported.");
}
