using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace PurePipeline.Decoding.WebP;

/// <summary>Pixels of 0xAARRGGBB as the bytes of a layout.</summary>
internal static class ArgbRow
{
    /// <summary>Writes a row.</summary>
    /// <param name="source">The pixels.</param>
    /// <param name="target">Where their bytes go; what is behind them may be overwritten.</param>
    /// <param name="layout">The bytes of a pixel.</param>
    public static void Convert(ReadOnlySpan<uint> source, Span<byte> target, PixelLayout layout)
    {
        int done = Vector128.IsHardwareAccelerated ? ConvertVector128(source, target, layout) : 0;
        ConvertScalar(source[done..], target[(done * layout.Bytes)..], layout);
    }

    internal static void ConvertScalar(ReadOnlySpan<uint> source, Span<byte> target, PixelLayout layout)
    {
        Span<byte> bytes = stackalloc byte[sizeof(uint)];
        foreach (uint pixel in source)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(bytes, pixel);
            (target[0], target[1], target[2]) = layout.BlueFirst ? (bytes[0], bytes[1], bytes[2]) : (bytes[2], bytes[1], bytes[0]);
            if (layout.HasAlpha)
            {
                target[3] = bytes[3];
            }

            target = target[layout.Bytes..];
        }
    }

    // Four pixels at a time; where a pixel has three bytes, the fourth ones are overwritten by what follows. How many are done.
    internal static int ConvertVector128(ReadOnlySpan<uint> source, Span<byte> target, PixelLayout layout)
    {
        const byte No = 0x80;
        Vector128<byte> order = (layout.BlueFirst, layout.HasAlpha) switch
        {
            (false, false) => Vector128.Create(2, 1, 0, 6, 5, 4, 10, 9, 8, 14, 13, 12, No, No, No, No),
            (true, false) => Vector128.Create(0, 1, 2, 4, 5, 6, 8, 9, 10, 12, 13, 14, No, No, No, No),
            (false, true) => Vector128.Create((byte)2, 1, 0, 3, 6, 5, 4, 7, 10, 9, 8, 11, 14, 13, 12, 15),
            _ => Vector128.Create((byte)0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15),
        };
        int step = 4 * layout.Bytes;
        int done = 0;
        foreach (ref readonly Vector128<byte> pixels in MemoryMarshal.Cast<uint, Vector128<byte>>(source))
        {
            if (target.Length < Vector128<byte>.Count)
            {
                break;
            }

            Vector128.Shuffle(pixels, order).CopyTo(target);
            target = target[step..];
            done += 4;
        }

        return done;
    }
}
