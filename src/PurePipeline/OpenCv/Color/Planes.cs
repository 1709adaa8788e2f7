namespace PurePipeline.OpenCv.Color;

/// <summary>The three colour channels of a run of pixels, in the order in which they lie in memory, each by itself.</summary>
internal readonly ref struct Planes<T>(Span<T> first, Span<T> second, Span<T> third)
    where T : unmanaged
{
    public readonly Span<T> First = first;

    public readonly Span<T> Second = second;

    public readonly Span<T> Third = third;

    /// <summary>The same planes with the first and the third exchanged, if <paramref name="swap"/> says so.</summary>
    public Planes<T> Swapped(bool swap) => swap ? new Planes<T>(Third, Second, First) : this;

    /// <summary>The same planes with the second and the third exchanged, if <paramref name="swap"/> says so.</summary>
    public Planes<T> LastSwapped(bool swap) => swap ? new Planes<T>(First, Third, Second) : this;
}
