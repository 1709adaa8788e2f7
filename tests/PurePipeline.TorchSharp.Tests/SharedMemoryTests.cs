using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using PurePipeline.Numerics;
using PurePipeline.Pixels;
using static TorchSharp.torch;

namespace PurePipeline.TorchSharp.Tests;

public class SharedMemoryTests : TorchTests
{
    public static TheoryData<DType, ScalarType> Types => new()
    {
        { DType.Bool, ScalarType.Bool },
        { DType.UInt8, ScalarType.Byte },
        { DType.Int8, ScalarType.Int8 },
        { DType.Int16, ScalarType.Int16 },
        { DType.Int32, ScalarType.Int32 },
        { DType.Int64, ScalarType.Int64 },
        { DType.Float16, ScalarType.Float16 },
        { DType.Float32, ScalarType.Float32 },
        { DType.Float64, ScalarType.Float64 },
    };

    [Theory]
    [MemberData(nameof(Types))]
    public void Type_shape_and_bits_are_those_of_the_array_there_and_back(DType dtype, ScalarType type)
    {
        NdArray array = Numbers(2, 3, 5).AsType(dtype);
        using Tensor tensor = array.ToTorchSharp();

        Assert.Equal(type, tensor.dtype);
        Assert.Equal([2, 3, 5], tensor.shape);
        Assert.Equal([15, 5, 1], tensor.stride());
        Assert.Equal(array.ToBytes(), tensor.bytes.ToArray());
        NdArray back = tensor.ToNdArray();
        Assert.Equal(dtype, back.DType);
        Assert.Equal([2, 3, 5], back.Shape.ToArray());
        Assert.Equal(array.ToBytes(), back.ToBytes());
    }

    [Fact]
    public void Views_keep_their_strides_and_share_the_memory()
    {
        NdArray array = Numbers(4, 6, 3);
        using Tensor tensor = array[ArrayIndex.Slice(1, null), ArrayIndex.Slice(null, null, 2)].Transpose(2, 0, 1).ToTorchSharp();

        Assert.Equal([3, 3, 3], tensor.shape);
        Assert.Equal([1, 18, 6], tensor.stride());
        Assert.Equal(18, tensor.storage_offset());
        tensor.add_(100f);
        Assert.Equal(118, array.ToArray<float>()[18]);
        Assert.Equal(17, array.ToArray<float>()[17]);
    }

    [Fact]
    public void A_later_write_into_the_array_leaves_the_tensor_as_it_is()
    {
        NdArray array = Numbers(2, 3);
        using Tensor tensor = array.ToTorchSharp();
        array.AddInPlace(1);

        Assert.Equal([0, 1, 2, 3, 4, 5], tensor.data<float>().ToArray());
    }

    [Fact]
    public void A_picture_is_decoded_into_the_memory_that_the_tensor_shows()
    {
        NdArray pixels = NdArray.FromPicture(new MemoryPicture(Enumerable.Range(0, 24).Select(i => (byte)i).ToArray(), 4, 2, PixelMode.Rgb));
        NdArray array = pixels.AsType(DType.Float32).Transpose(2, 0, 1).ExpandDims(0) / 255.0;
        using Tensor tensor = array.ToTorchSharp();
        using Tensor inOrder = tensor.contiguous();

        Assert.Equal([1, 3, 2, 4], tensor.shape);
        Assert.Equal([24, 1, 12, 3], tensor.stride());
        Assert.Equal(array.ToBytes(), inOrder.bytes.ToArray());
    }

    [Fact]
    public void Arrays_of_one_element_and_of_none_are_tensors()
    {
        using Tensor one = NdArray.Create([7L]).ToTorchSharp();
        using Tensor none = NdArray.Create<Half>([], 0, 3).ToTorchSharp();
        using Tensor cut = Numbers(3)[ArrayIndex.Slice(3, null)].ToTorchSharp();

        Assert.Empty(one.shape);
        Assert.Equal(7, one.item<long>());
        Assert.Equal([0, 3], none.shape);
        Assert.Equal(ScalarType.Float16, none.dtype);
        Assert.Equal([0], cut.shape);
        Assert.Equal([0, 3], none.ToNdArray().Shape.ToArray());
    }

    [Fact]
    public void Memory_stays_as_long_as_a_tensor_shows_it_and_not_longer()
    {
        (Tensor tensor, WeakReference memory) = Share();
        Tensor row = tensor[1];
        tensor.Dispose();
        Collect();
        Assert.Equal([3, 4, 5], row.data<float>().ToArray());
        Assert.True(memory.IsAlive);

        row.Dispose();
        Collect();
        Assert.False(memory.IsAlive);
    }

    [Fact]
    public void What_torch_does_not_have_is_refused()
    {
        Assert.Throws<NotSupportedException>(() => NdArray.Create<ushort>([1, 2], 2).ToTorchSharp());
        Assert.Throws<ArgumentException>(() => Numbers(4)[ArrayIndex.Slice(null, null, -1)].ToTorchSharp());
        using Tensor brain = ones(2, ScalarType.BFloat16);
        Assert.Contains("BFloat16", Assert.Throws<NotSupportedException>(() => brain.ToNdArray()).Message, StringComparison.Ordinal);
    }

    private static NdArray Numbers(params int[] shape) =>
        NdArray.Create(Enumerable.Range(0, shape.Aggregate(1, (a, b) => a * b)).Select(i => (float)i).ToArray(), shape);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (Tensor Tensor, WeakReference Memory) Share()
    {
        NdArray array = Numbers(2, 3);
        Assert.True(MemoryMarshal.TryGetArray(array.Lend(), out ArraySegment<byte> memory));
        return (array.ToTorchSharp(), new WeakReference(memory.Array!));
    }

    private static void Collect()
    {
        for (int i = 0; i < 3; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }
    }
}
