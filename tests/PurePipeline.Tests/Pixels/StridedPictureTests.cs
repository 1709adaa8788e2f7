using System.Runtime.InteropServices;
using PurePipeline.Numerics;
using PurePipeline.OpenCv;
using PurePipeline.Pixels;

namespace PurePipeline.Tests.Pixels;

/// <summary>Frames and bitmaps in memory of the caller's own, as input of operations, against the same pixels without gaps.</summary>
public class StridedPictureTests
{
    private const int Width = 37;
    private const int Height = 23;

    private static readonly NdArray _turn = Cv2.GetRotationMatrix2D((18, 11), 20, 0.8);

    [Theory]
    [InlineData(PixelMode.L, 0)]
    [InlineData(PixelMode.Bgr, 5)]
    [InlineData(PixelMode.Bgra, 12)]
    [InlineData(PixelMode.Float32C3, 20)]
    public void Rows_with_gaps_from_either_end(PixelMode mode, int gap)
    {
        int rowBytes = Width * mode.BytesPerPixel();
        int stride = rowBytes + gap;
        byte[] memory = new byte[stride * Height];
        new Random(1).NextBytes(memory);
        if (mode.ElementType() == DType.Float32)
        {
            NdArray.Create<byte>(memory, memory.Length).AsType(DType.Float32).ToBytes().AsSpan(0, memory.Length & ~3).CopyTo(memory);
        }

        byte[] topDown = [.. Enumerable.Range(0, Height).SelectMany(y => memory.AsSpan(y * stride, rowBytes).ToArray())];
        byte[] bottomUp = [.. Enumerable.Range(0, Height).SelectMany(y => memory.AsSpan((Height - 1 - y) * stride, rowBytes).ToArray())];

        Same(new MemoryPicture(topDown, Width, Height, mode), new MemoryPicture(memory, Width, Height, mode, stride));
        Same(new MemoryPicture(bottomUp, Width, Height, mode), new MemoryPicture(memory, Width, Height, mode, -stride));

        GCHandle pinned = GCHandle.Alloc(memory, GCHandleType.Pinned);
        try
        {
            nint address = pinned.AddrOfPinnedObject();
            Same(new MemoryPicture(topDown, Width, Height, mode), MemoryPicture.FromPointer(address, Width, Height, mode, stride));
            Same(
                new MemoryPicture(bottomUp, Width, Height, mode),
                MemoryPicture.FromPointer(address + ((Height - 1) * stride), Width, Height, mode, -stride));
        }
        finally
        {
            pinned.Free();
        }
    }

    [Fact]
    public void Two_planes_of_a_camera_are_one_array()
    {
        byte[] luma = new byte[8 * 4];
        byte[] chroma = new byte[8 * 2];
        NdArray frame = Cv2.Vconcat(
            NdArray.FromPicture(new MemoryPicture(luma, 6, 4, PixelMode.L, rowStride: 8)),
            NdArray.FromPicture(new MemoryPicture(chroma, 6, 2, PixelMode.L, rowStride: 8)));

        Assert.Equal([6, 6], frame.Shape);
    }

    [Fact]
    public void Memory_that_is_too_short_is_refused()
    {
        Assert.Throws<ArgumentException>(() => new MemoryPicture(new byte[99], 10, 10, PixelMode.L, -10));
        Assert.Throws<ArgumentOutOfRangeException>(() => new MemoryPicture(new byte[100], 10, 10, PixelMode.L, -9));
        Assert.Throws<ArgumentOutOfRangeException>(() => MemoryPicture.FromPointer(0, 10, 10, PixelMode.L, 10));
    }

    private static void Same(MemoryPicture expected, MemoryPicture actual)
    {
        NdArray a = NdArray.FromPicture(expected);
        NdArray b = NdArray.FromPicture(actual);
        Func<NdArray, NdArray>[] operations =
        [
            static x => x,
            static x => Cv2.WarpAffine(x, _turn, (31, 29), borderMode: BorderType.Reflect),
            static x => Cv2.Resize(x, (20, 41)),
            static x => Cv2.CopyMakeBorder(x, 1, 2, 3, 4, BorderType.Wrap),
            static x => Cv2.Flip(x, -1),
            static x => Cv2.Rotate(x, RotateFlags.Rotate90Clockwise),
            static x => Dnn.BlobFromImage(x, 0.5, (16, 16), swapRB: true),
        ];
        foreach (Func<NdArray, NdArray> operation in operations)
        {
            Assert.Equal(operation(a).ToBytes(), operation(b).ToBytes());
        }
    }
}
