namespace PurePipeline.Numerics;

/// <summary>What numbers a quantile is asked for by, which decides the dtype of the answer from floats.</summary>
internal enum QuantileKind
{
    /// <summary>Python's number, which takes the array's dtype.</summary>
    Number,

    /// <summary><c>np.float64(q)</c>, which <c>np.quantile</c> took for Python's before 2.4.</summary>
    Double,

    /// <summary>A list, or an array of float64.</summary>
    Doubles,

    /// <summary>float32, one or an array.</summary>
    Singles,

    /// <summary>Whole numbers as quantiles: the least or the greatest element itself.</summary>
    Whole,
}
