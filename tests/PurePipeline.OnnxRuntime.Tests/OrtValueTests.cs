using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;
using PurePipeline.Numerics;
using PurePipeline.Pixels;
using PurePipeline.Torch;

namespace PurePipeline.OnnxRuntime.Tests;

public class OrtValueTests
{
    // No array has elements of bfloat16.
    public static TheoryData<DType> AllTypes => [.. Enum.GetValues<DType>().Where(static dtype => dtype != DType.BFloat16)];

    [Theory]
    [MemberData(nameof(AllTypes))]
    public void Every_dtype_goes_there_and_back(DType dtype)
    {
        NdArray array = NdArray.Create([0, 1, 1, 0, 2, 100], 2, 3).AsType(dtype);
        using OrtValue value = array.ToOrtValue();

        Assert.Equal([2, 3], value.GetTensorTypeAndShape().Shape);
        NdArray back = value.ToNdArray();
        Assert.Equal(dtype, back.DType);
        Assert.Equal([2, 3], back.Shape.ToArray());
        Assert.Equal(array.ToBytes(), back.ToBytes());
    }

    [Fact]
    public void Tensors_of_bfloat16_are_to_be_floats_first()
    {
        TorchTensor tensor = TorchTensor.FromNumpy(NdArray.Create([0.5f, -2], 2)).BFloat16();

        Assert.Contains("float()", Assert.Throws<NotSupportedException>(() => tensor.ToOrtValue()).Message, StringComparison.Ordinal);
        using OrtValue value = tensor.Float().ToOrtValue();
        Assert.Equal([0.5f, -2], value.GetTensorDataAsSpan<float>().ToArray());
    }

    [Fact]
    public void Half_floats_are_ONNX_Runtimes()
    {
        NdArray array = NdArray.Create([0.5f, -2, 65504], 3).AsType(DType.Float16);
        using OrtValue value = array.ToOrtValue();

        Assert.Equal(TensorElementType.Float16, value.GetTensorTypeAndShape().ElementDataType);
        Assert.Equal(65504, (float)value.GetTensorDataAsSpan<Float16>()[2]);
        Assert.Equal(-2, (float)array.ToDenseTensor<Float16>()[1]);
        Assert.Equal((Half)0.5, array.ToDenseTensor<Half>()[0]);
    }

    [Fact]
    public void Memory_is_shared_pinned_and_kept_alive_until_the_value_is_disposed_of()
    {
        WeakReference memory = MakeAndDispose();
        Collect();
        Assert.False(memory.IsAlive);

        [MethodImpl(MethodImplOptions.NoInlining)]
        static WeakReference MakeAndDispose()
        {
            (OrtValue value, WeakReference memory) = Make();
            using (value)
            {
                Collect();
                Assert.True(memory.IsAlive);
                Assert.Equal([1f, 2f, 3f], value.GetTensorDataAsSpan<float>().ToArray());
            }

            return memory;
        }

        [MethodImpl(MethodImplOptions.NoInlining)]
        static (OrtValue Value, WeakReference Memory) Make()
        {
            NdArray array = NdArray.Create([1f, 2f, 3f], 3);
            OrtValue made = array.ToOrtValue();
            Assert.True(MemoryMarshal.TryGetArray(array.Lend(), out ArraySegment<byte> segment));
            Assert.True(Unsafe.AreSame(ref segment.Array![segment.Offset], ref MemoryMarshal.GetReference(made.GetTensorMutableRawData())));
            return (made, new WeakReference(segment.Array));
        }

        static void Collect() => GC.Collect(2, GCCollectionMode.Forced, blocking: true, compacting: true);
    }

    [Fact]
    public void A_slice_shares_its_part_of_the_memory()
    {
        NdArray array = NdArray.Create([1, 2, 3, 4], 2, 2);
        using OrtValue second = array[1].ToOrtValue();
        DenseTensor<int> dense = array[1].ToDenseTensor<int>();
        second.GetTensorMutableDataAsSpan<int>()[0] = 30;

        Assert.Equal([1, 2, 30, 4], array.ToArray<int>());
        Assert.Equal(30, dense[0]);
    }

    [Fact]
    public void What_is_written_into_the_array_afterwards_is_not_shown()
    {
        NdArray array = NdArray.Create([1f, 2f], 2);
        using OrtValue value = array.ToOrtValue();
        array.AddInPlace(1);

        Assert.Equal([1f, 2f], value.GetTensorDataAsSpan<float>().ToArray());
    }

    [Fact]
    public void A_transposed_array_is_in_C_order()
    {
        NdArray array = NdArray.Create([1, 2, 3, 4, 5, 6], 2, 3).Transpose(1, 0);
        using OrtValue value = array.ToOrtValue();

        Assert.Equal([3, 2], value.GetTensorTypeAndShape().Shape);
        Assert.Equal([1, 4, 2, 5, 3, 6], value.GetTensorDataAsSpan<int>().ToArray());
        Assert.Equal(5, array.ToDenseTensor<int>()[1, 1]);
    }

    [Fact]
    public void True_of_a_black_and_white_picture_is_1()
    {
        NdArray array = NdArray.FromPicture(new MemoryPicture(new byte[] { 255, 0 }, 2, 1, PixelMode.Bilevel));
        using OrtValue value = array.ToOrtValue();

        Assert.Equal([1, 0], value.GetTensorMutableRawData().ToArray());
    }

    [Fact]
    public void A_scalar_and_nothing_are_tensors_too()
    {
        using OrtValue scalar = NdArray.Create([7L]).ToOrtValue();
        using OrtValue nothing = NdArray.Create(Array.Empty<float>(), 0, 3).ToOrtValue();

        Assert.Empty(scalar.GetTensorTypeAndShape().Shape);
        Assert.Equal(7, scalar.GetTensorDataAsSpan<long>()[0]);
        Assert.Equal([0, 3], nothing.GetTensorTypeAndShape().Shape);
        Assert.Equal(0, nothing.ToNdArray().Length);
    }

    [Fact]
    public void A_tensor_of_torch_goes_the_same_way()
    {
        TorchTensor tensor = TorchTensor.Create([1f, 2f], 2).Half();
        using OrtValue value = tensor.ToOrtValue();

        Assert.Equal(TensorElementType.Float16, value.GetTensorTypeAndShape().ElementDataType);
        Assert.Equal(2, (float)tensor.ToDenseTensor<Float16>()[1]);
    }

    [Fact]
    public void Other_types_are_refused()
    {
        using OrtValue text = OrtValue.CreateTensorWithEmptyStrings(OrtAllocator.DefaultInstance, [1]);

        Assert.Throws<NotSupportedException>(() => text.ToNdArray());
        InvalidCastException wrong = Assert.Throws<InvalidCastException>(() => NdArray.Create([1f], 1).ToDenseTensor<double>());
        Assert.Equal("The elements are float32, not float64; convert with AsType first.", wrong.Message);
    }
}
