namespace PurePipeline.OpenCv;

/// <summary>A register of floats, so that a formula is written once for registers of every width.</summary>
/// <typeparam name="TSelf">The register. What comparisons give, and <see cref="Select"/> takes, has all bits of a lane or none.</typeparam>
internal unsafe interface IFloatLanes<TSelf>
    where TSelf : struct, IFloatLanes<TSelf>
{
    static abstract bool IsSupported { get; }

    static abstract int Count { get; }

    static abstract TSelf Create(float value);

    static abstract TSelf Load(float* from);

    static abstract TSelf LoadBytes(byte* from);

    void Store(float* to);

    /// <summary>Rounded to even, and limited.</summary>
    void StoreRounded(byte* to);

    /// <summary>Cut to whole numbers, and limited.</summary>
    void StoreTruncated(byte* to);

    static abstract TSelf operator +(TSelf a, TSelf b);

    static abstract TSelf operator -(TSelf a, TSelf b);

    static abstract TSelf operator -(TSelf a);

    static abstract TSelf operator *(TSelf a, TSelf b);

    static abstract TSelf operator /(TSelf a, TSelf b);

    /// <summary>a b + c, rounded once.</summary>
    static abstract TSelf FusedMultiplyAdd(TSelf a, TSelf b, TSelf c);

    static abstract TSelf Abs(TSelf a);

    /// <summary>The second where one is no number, as x86's instruction has it.</summary>
    static abstract TSelf Min(TSelf a, TSelf b);

    /// <inheritdoc cref="Min"/>
    static abstract TSelf Max(TSelf a, TSelf b);

    /// <summary>By way of <c>int32</c>: what that cannot hold is its least number.</summary>
    static abstract TSelf Truncate(TSelf a);

    static abstract TSelf Equal(TSelf a, TSelf b);

    static abstract TSelf Less(TSelf a, TSelf b);

    static abstract TSelf LessOrEqual(TSelf a, TSelf b);

    static abstract TSelf Select(TSelf condition, TSelf whenTrue, TSelf whenFalse);
}
