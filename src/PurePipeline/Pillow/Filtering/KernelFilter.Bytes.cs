using System.Runtime.Intrinsics;

namespace PurePipeline.Pillow.Filtering;

internal sealed partial class KernelFilter
{
    private static void Bytes(ReadOnlySpan<byte> row, Span<float> samples)
    {
        int i = 0;
        for (; Vector128.IsHardwareAccelerated && i <= samples.Length - Vector128<byte>.Count; i += Vector128<byte>.Count)
        {
            (Vector128<ushort> low, Vector128<ushort> high) = Vector128.Widen(Vector128.Create(row[i..]));
            Convert(low, samples[i..]);
            Convert(high, samples[(i + Vector128<ushort>.Count)..]);
        }

        for (; i < samples.Length; i++)
        {
            samples[i] = row[i];
        }

        static void Convert(Vector128<ushort> levels, Span<float> samples)
        {
            (Vector128<uint> low, Vector128<uint> high) = Vector128.Widen(levels);
            Vector128.ConvertToSingle(low.AsInt32()).CopyTo(samples);
            Vector128.ConvertToSingle(high.AsInt32()).CopyTo(samples[Vector128<float>.Count..]);
        }
    }

    // What is no number is 0.
    private static void PutBytes(ReadOnlySpan<float> sums, Span<byte> row)
    {
        int i = 0;
        for (; Vector128.IsHardwareAccelerated && i <= sums.Length - Vector128<byte>.Count; i += Vector128<byte>.Count)
        {
            Vector128<ushort> low = Vector128.Narrow(Cut(sums[i..]), Cut(sums[(i + 4)..]));
            Vector128<ushort> high = Vector128.Narrow(Cut(sums[(i + 8)..]), Cut(sums[(i + 12)..]));
            Vector128.Narrow(low, high).CopyTo(row[i..]);
        }

        for (; i < sums.Length; i++)
        {
            row[i] = (byte)Math.Clamp(sums[i], 0, byte.MaxValue);
        }

        static Vector128<uint> Cut(ReadOnlySpan<float> sums) => Vector128.ConvertToInt32(Vector128.Min(
            Vector128.Max(Vector128.Create(sums), Vector128<float>.Zero), Vector128.Create((float)byte.MaxValue))).AsUInt32();
    }
}
