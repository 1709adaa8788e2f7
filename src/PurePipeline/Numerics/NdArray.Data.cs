using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace PurePipeline.Numerics;

/// <summary>
/// The elements themselves. Asking is what makes them: a description is decoded and computed now, in one pass where its layout allows.
/// </summary>
public sealed partial class NdArray
{
    /// <summary>The elements in C order as little-endian bytes, <c>a.tobytes()</c>.</summary>
    /// <exception cref="PictureException">The picture behind the array cannot be decoded.</exception>
    public byte[] ToBytes() => _array.ToBytes();

    /// <summary>The elements in C order.</summary>
    /// <exception cref="InvalidCastException">The elements are of another type.</exception>
    /// <exception cref="PictureException">The picture behind the array cannot be decoded.</exception>
    public T[] ToArray<T>()
        where T : unmanaged
    {
        RequireElements<T>();
        T[] elements = GC.AllocateUninitializedArray<T>(checked((int)Length));
        CopyTo<T>(elements);
        return elements;
    }

    /// <summary>
    /// Writes the elements in C order to the start of <paramref name="destination"/>, say one picture's place in a batch.
    /// </summary>
    /// <exception cref="InvalidCastException">The elements are of another type.</exception>
    /// <exception cref="ArgumentException">The destination is too short.</exception>
    /// <exception cref="PictureException">The picture behind the array cannot be decoded.</exception>
    public void CopyTo<T>(Span<T> destination)
        where T : unmanaged
    {
        RequireElements<T>();
        if (destination.Length < Length)
        {
            throw new ArgumentException($"{Length} elements do not go into {destination.Length}.", nameof(destination));
        }

        WriteTo(MemoryMarshal.AsBytes(destination[..(int)Length]));
    }

    /// <summary>The elements as a dense tensor of the same shape.</summary>
    /// <exception cref="InvalidCastException">The elements are of another type.</exception>
    /// <exception cref="PictureException">The picture behind the array cannot be decoded.</exception>
    public Tensor<T> ToTensor<T>()
        where T : unmanaged
    {
        nint[] lengths = new nint[Rank];
        for (int axis = 0; axis < Rank; axis++)
        {
            lengths[axis] = Shape[axis];
        }

        return Tensor.Create(ToArray<T>(), lengths);
    }

    /// <summary>The only element, <c>a.item()</c>.</summary>
    /// <exception cref="InvalidCastException">The element is of another type.</exception>
    /// <exception cref="InvalidOperationException">There is not exactly one.</exception>
    public T Item<T>()
        where T : unmanaged =>
        Length == 1 ? ToArray<T>()[0] : throw new InvalidOperationException("can only convert an array of size 1 to a scalar");

    /// <summary>
    /// SHA-256 of <see cref="ToBytes"/> in lower-case hexadecimal digits, <c>hashlib.sha256(a.tobytes()).hexdigest()</c>.
    /// </summary>
    /// <exception cref="PictureException">The picture behind the array cannot be decoded.</exception>
    public string Sha256() => Convert.ToHexStringLower(SHA256.HashData(ToBytes()));

    /// <summary>Writes the elements as .NET has them, in C order, to exactly as many bytes.</summary>
    internal void WriteTo(Span<byte> bytes)
    {
        _array.Storage.CopyTo(_array.Layout, bytes);
        if (DType == DType.Bool)
        {
            // True may be any byte but 0 to NumPy; in C# it is 1.
            TensorPrimitives.Min(bytes, (byte)1, bytes);
        }
    }

    private void RequireElements<T>()
        where T : unmanaged
    {
        if (DTypes.Of<T>() != DType)
        {
            throw new InvalidCastException($"The elements are {DType.NumPyName()}, not {DTypes.Of<T>().NumPyName()}; convert with AsType first.");
        }
    }
}
