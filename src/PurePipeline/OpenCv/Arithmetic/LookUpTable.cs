using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using PurePipeline.Numerics;

namespace PurePipeline.OpenCv.Arithmetic;

/// <summary><c>cv2.LUT</c>: each byte replaced by its entry of a table, or of its channel's one.</summary>
internal static class LookUpTable
{
    private const int Entries = 256;

    public static NdArray Run(NdArray source, NdArray table)
    {
        int channels = CvDepth.Channels(source);
        int tableChannels = table.Rank == 3 ? table.Shape[2] : 1;
        if (source.DType is not (DType.UInt8 or DType.Int8) || table.Length != (long)Entries * tableChannels || (tableChannels != 1 && tableChannels != channels))
        {
            throw new ArgumentException("cv2.LUT takes a uint8 or int8 image and a table of 256 elements, of one channel or as many as the image.");
        }

        CvDepth.Of(table);
        ReadOnlyMemory<byte> indices = source.Lend();
        ReadOnlyMemory<byte> entries = table.Lend();
        return CvDepth.Image(source, table.DType, table.DType.ItemSize() switch
        {
            1 => result => Run<byte>(indices.Span, entries.Span, tableChannels, result),
            2 => result => Run<ushort>(indices.Span, entries.Span, tableChannels, result),
            4 => result => Run<uint>(indices.Span, entries.Span, tableChannels, result),
            _ => result => Run<ulong>(indices.Span, entries.Span, tableChannels, result),
        });
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void Run<T>(ReadOnlySpan<byte> indices, ReadOnlySpan<byte> entries, int channels, Span<byte> result)
        where T : unmanaged
    {
        // Safety: a byte times the channels, and a channel more, is below 256 * channels, which the slice proves; i is below both lengths.
        ref T table = ref MemoryMarshal.GetReference(MemoryMarshal.Cast<byte, T>(entries)[..(Entries * channels)]);
        ref byte from = ref MemoryMarshal.GetReference(indices);
        ref T to = ref MemoryMarshal.GetReference(MemoryMarshal.Cast<byte, T>(result)[..indices.Length]);
        if (channels == 1)
        {
            int next = 0;
            for (; BitConverter.IsLittleEndian && next <= indices.Length - sizeof(ulong); next += sizeof(ulong))
            {
                ulong eight = Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref from, next));
                for (int i = next; i < next + sizeof(ulong); i += 4, eight >>= 32)
                {
                    Unsafe.Add(ref to, i) = Unsafe.Add(ref table, (nint)(byte)eight);
                    Unsafe.Add(ref to, i + 1) = Unsafe.Add(ref table, (nint)(byte)(eight >> 8));
                    Unsafe.Add(ref to, i + 2) = Unsafe.Add(ref table, (nint)(byte)(eight >> 16));
                    Unsafe.Add(ref to, i + 3) = Unsafe.Add(ref table, (nint)(byte)(eight >> 24));
                }
            }

            for (; next < indices.Length; next++)
            {
                Unsafe.Add(ref to, next) = Unsafe.Add(ref table, (nint)Unsafe.Add(ref from, next));
            }

            return;
        }

        for (int channel = 0, i = 0; i < indices.Length; i++)
        {
            Unsafe.Add(ref to, i) = Unsafe.Add(ref table, (Unsafe.Add(ref from, i) * channels) + channel);
            channel = channel + 1 == channels ? 0 : channel + 1;
        }
    }
}
