namespace PurePipeline.OpenCv.Filtering;

/// <summary>Vectors of one width, so that a network of comparisons is written once for all of them.</summary>
/// <typeparam name="T">An element.</typeparam>
/// <typeparam name="TVector">The vector.</typeparam>
internal unsafe interface ILanes<T, TVector>
    where T : unmanaged
{
    static abstract int Count { get; }

    static abstract TVector Load(T* elements);

    static abstract void Store(TVector vector, T* elements);

    /// <summary><see cref="Ordered.Min{T}(System.Runtime.Intrinsics.Vector256{T}, System.Runtime.Intrinsics.Vector256{T})"/>.</summary>
    static abstract TVector Min(TVector a, TVector b);

    /// <summary><see cref="Ordered.Max{T}(System.Runtime.Intrinsics.Vector256{T}, System.Runtime.Intrinsics.Vector256{T})"/>.</summary>
    static abstract TVector Max(TVector a, TVector b);
}
