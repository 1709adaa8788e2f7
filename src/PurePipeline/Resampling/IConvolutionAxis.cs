namespace PurePipeline.Resampling;

/// <summary>One axis of a convolution. Axes that are equal have the same windows and weights, whose tables are then shared.</summary>
internal interface IConvolutionAxis : IEquatable<IConvolutionAxis>
{
    /// <summary>Samples before.</summary>
    int SourceLength { get; }

    /// <summary>Samples after.</summary>
    int TargetLength { get; }

    /// <summary>No window has more samples than this.</summary>
    int MaxTaps { get; }

    /// <summary>Writes the weights of target sample <paramref name="index"/> to the start of <paramref name="weights"/>.</summary>
    /// <param name="index">The target sample.</param>
    /// <param name="weights">Room for <see cref="MaxTaps"/> numbers.</param>
    /// <param name="first">The first source sample that has a weight; it never decreases with the index.</param>
    /// <returns>How many have one.</returns>
    int Window(int index, Span<double> weights, out int first);
}
