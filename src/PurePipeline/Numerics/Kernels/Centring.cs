namespace PurePipeline.Numerics.Kernels;

/// <summary>
/// What most chains begin with, as one formula that vectors need not look up: (x - mean) * factor. A mean of 0 and a factor of 1 change no
/// bit, so it stands for either alone.
/// </summary>
/// <param name="Mean">What is subtracted.</param>
/// <param name="Factor">What the difference is multiplied by.</param>
/// <param name="Operations">How many operations it stands for: 0 if the chain begins with others.</param>
internal readonly record struct Centring(float Mean, float Factor, int Operations)
{
    /// <summary>The beginning of some operations.</summary>
    public static Centring Of(ReadOnlySpan<SingleOperation> operations) => operations switch
    {
        [{ Kind: SingleOperation.Operator.Subtract, IsUniform: true } mean, { Kind: SingleOperation.Operator.Multiply, IsUniform: true } factor, ..] =>
            new Centring(mean.Constants[0], factor.Constants[0], 2),
        [{ Kind: SingleOperation.Operator.Subtract, IsUniform: true } mean, ..] => new Centring(mean.Constants[0], 1, 1),
        [{ Kind: SingleOperation.Operator.Multiply, IsUniform: true } factor, ..] => new Centring(0, factor.Constants[0], 1),
        _ => default,
    };
}
