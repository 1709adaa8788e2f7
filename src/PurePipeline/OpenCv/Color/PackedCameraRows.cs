using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace PurePipeline.OpenCv.Color;

/// <summary>The order of luma and chroma in the four bytes of two pixels.</summary>
/// <param name="Luma">The place of the first luma, 0 or 1; the second is two further.</param>
/// <param name="U">The place of U.</param>
/// <param name="V">The place of V.</param>
internal readonly record struct PackedOrder(int Luma, int U, int V)
{
    public static readonly PackedOrder Yuyv = new(0, 1, 3);
    public static readonly PackedOrder Yvyu = new(0, 3, 1);
    public static readonly PackedOrder Uyvy = new(1, 0, 2);
}

/// <summary>4:2:2 in two bytes a pixel to BGR or RGB, with or without alpha (<c>YUV422toRGB8Invoker</c>).</summary>
internal sealed partial class PackedCameraRow(int targetChannels, bool redFirst, PackedOrder order) : ColorRow
{
    [SkipLocalsInit]
    public override void Convert(ReadOnlySpan<byte> source, Span<byte> target, int width, bool vectors = true)
    {
        const int block = CameraColours.BlockSize;
        Span<byte> planes = stackalloc byte[2 * block];
        for (int x = 0; x < width; x += block)
        {
            int count = Math.Min(block, width - x);
            Span<byte> luma = planes[..count];
            Span<byte> u = planes.Slice(block, count / 2);
            Span<byte> v = planes.Slice(block + (block / 2), count / 2);
            Split(MemoryMarshal.Cast<byte, uint>(source.Slice(2 * x, 2 * count)), luma, u, v);
            CameraColours.Convert(luma, u, v, target.Slice(x * targetChannels, count * targetChannels), targetChannels, redFirst, vectors);
        }
    }

    private void Split(ReadOnlySpan<uint> pairs, Span<byte> luma, Span<byte> u, Span<byte> v)
    {
        (int y0, int y1, int shiftU, int shiftV) = (8 * order.Luma, 8 * (order.Luma + 2), 8 * order.U, 8 * order.V);
        u = u[..pairs.Length];
        v = v[..pairs.Length];
        luma = luma[..(2 * pairs.Length)];
        int i = Avx2.IsSupported ? SplitVector256(pairs, luma, u, v) : 0;
        for (; BitConverter.IsLittleEndian && Vector128.IsHardwareAccelerated && i <= pairs.Length - 8; i += 8)
        {
            // Safety: i + 8 <= pairs.Length = u.Length = v.Length, and luma is twice as long.
            ref uint from = ref MemoryMarshal.GetReference(pairs);
            Vector128<ushort> a = Vector128.LoadUnsafe(ref from, (nuint)i).AsUInt16();
            Vector128<ushort> b = Vector128.LoadUnsafe(ref from, (nuint)(i + 4)).AsUInt16();
            var low = Vector128.Create((ushort)0xFF);
            Vector128<byte> even = Vector128.Narrow(a & low, b & low);
            Vector128<byte> odd = Vector128.Narrow(a >>> 8, b >>> 8);
            (order.Luma == 0 ? even : odd).StoreUnsafe(ref MemoryMarshal.GetReference(luma), (nuint)(2 * i));
            Vector128<ushort> chroma = (order.Luma == 0 ? odd : even).AsUInt16();
            Vector128<byte> uv = Vector128.Narrow(chroma & low, chroma >>> 8);
            (ulong first, ulong second) = (uv.AsUInt64()[0], uv.AsUInt64()[1]);
            Unsafe.WriteUnaligned(ref Unsafe.Add(ref MemoryMarshal.GetReference(u), i), order.U < order.V ? first : second);
            Unsafe.WriteUnaligned(ref Unsafe.Add(ref MemoryMarshal.GetReference(v), i), order.U < order.V ? second : first);
        }

        for (; i < pairs.Length; i++)
        {
            uint pair = BitConverter.IsLittleEndian ? pairs[i] : System.Buffers.Binary.BinaryPrimitives.ReverseEndianness(pairs[i]);
            luma[2 * i] = (byte)(pair >> y0);
            luma[(2 * i) + 1] = (byte)(pair >> y1);
            u[i] = (byte)(pair >> shiftU);
            v[i] = (byte)(pair >> shiftV);
        }
    }
}
