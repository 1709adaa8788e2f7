using System.Numerics.Tensors;

namespace PurePipeline.Torch;

/// <summary>The elements themselves, as <see cref="Numerics.NdArray"/> gives them.</summary>
public sealed partial class TorchTensor
{
    /// <inheritdoc cref="Numerics.NdArray.ToBytes"/>
    public byte[] ToBytes() => Data.ToBytes();

    /// <inheritdoc cref="Numerics.NdArray.ToArray{T}"/>
    public T[] ToArray<T>()
        where T : unmanaged => Data.ToArray<T>();

    /// <inheritdoc cref="Numerics.NdArray.CopyTo{T}"/>
    public void CopyTo<T>(Span<T> destination)
        where T : unmanaged => Data.CopyTo(destination);

    /// <inheritdoc cref="Numerics.NdArray.ToTensor{T}"/>
    public Tensor<T> ToTensor<T>()
        where T : unmanaged => Data.ToTensor<T>();

    /// <inheritdoc cref="Numerics.NdArray.Item{T}"/>
    public T Item<T>()
        where T : unmanaged => Data.Item<T>();

    /// <inheritdoc cref="Numerics.NdArray.Sha256"/>
    public string Sha256() => Data.Sha256();
}
