using System.Globalization;

namespace PurePipeline.Numerics;

/// <summary>
/// A Python number: a <c>bool</c>, an <c>int</c> or a <c>float</c>, as it stands in a program beside an array.
/// It has no dtype of its own; NumPy's and torch's promotion rules decide in which dtype it takes part.
/// A NumPy scalar such as <c>np.float32(127.5)</c> is a 0-d <see cref="NdArray"/> instead.
/// </summary>
public readonly struct Scalar
{
    private readonly double _float;
    private readonly long _int;

    private Scalar(DTypeKind kind, long integer, double real) => (Kind, _int, _float) = (kind, integer, real);

    /// <summary>Bool, Signed (Python's int) or Float.</summary>
    internal DTypeKind Kind { get; }

    /// <summary>The dtype that Python's number is in NumPy on its own: bool, int64 or float64.</summary>
    internal DType DType => Kind switch
    {
        DTypeKind.Bool => DType.Bool,
        DTypeKind.Float => DType.Float64,
        _ => DType.Int64,
    };

    /// <summary>The value as an integer; meant for a bool or an int.</summary>
    internal long Integer => _int;

    /// <summary>The value as a double.</summary>
    internal double Real => Kind == DTypeKind.Float ? _float : _int;

    /// <summary>A Python <c>bool</c>.</summary>
    public static implicit operator Scalar(bool value) => new(DTypeKind.Bool, value ? 1 : 0, 0);

    /// <summary>A Python <c>int</c>.</summary>
    public static implicit operator Scalar(int value) => new(DTypeKind.Signed, value, 0);

    /// <summary>A Python <c>int</c>.</summary>
    public static implicit operator Scalar(long value) => new(DTypeKind.Signed, value, 0);

    /// <summary>A Python <c>float</c> of the same value.</summary>
    public static implicit operator Scalar(float value) => new(DTypeKind.Float, 0, value);

    /// <summary>A Python <c>float</c>.</summary>
    public static implicit operator Scalar(double value) => new(DTypeKind.Float, 0, value);

    /// <summary>The number as a 0-d array of its own dtype.</summary>
    internal StridedArray ToArray() => StridedArray.Of(
        DType,
        Kind switch
        {
            DTypeKind.Bool => [(byte)_int],
            DTypeKind.Float => BitConverter.GetBytes(_float),
            _ => BitConverter.GetBytes(_int),
        },
        []);

    /// <summary>The number as Python prints it, near enough.</summary>
    public override string ToString() => Kind switch
    {
        DTypeKind.Bool => _int != 0 ? "True" : "False",
        DTypeKind.Float => _float.ToString("R", CultureInfo.InvariantCulture),
        _ => _int.ToString(CultureInfo.InvariantCulture),
    };
}
