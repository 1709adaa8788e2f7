using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace PurePipeline.Torch.Interpolation;

internal static partial class ByteResize
{
    // Elements that a multiplication of pairs takes at once.
    private const int Turn = 16;

    /// <summary>AVX2: sixteen elements of a window a turn, with weights of 0 behind its end.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void AlongRowsVector256(ReadOnlySpan<byte> source, Span<byte> target, int length, ByteWeights axis)
    {
        int outputs = axis.Starts.Length;
        int stride = (axis.Weights.Max(static weights => weights.Length) + Turn - 1) / Turn * Turn;
        short[] padded = new short[checked(outputs * stride)];
        for (int i = 0; i < outputs; i++)
        {
            axis.Weights[i].CopyTo(padded.AsSpan(i * stride));
        }

        ref byte from = ref MemoryMarshal.GetReference(source);
        ref short weights = ref MemoryMarshal.GetArrayDataReference(padded);
        int half = Half(axis.Bits);
        for (int row = 0, at = 0; at < target.Length; row += length)
        {
            for (int i = 0; i < outputs; i++, at++)
            {
                int start = row + axis.Starts[i];
                int taps = (axis.Weights[i].Length + Turn - 1) / Turn * Turn;
                if (start + taps > source.Length)
                {
                    target[at] = Sum(source[row..], axis, i);
                    continue;
                }

                // Safety: start + taps is within the source, i * stride + taps within the weights.
                Vector256<int> sums = Vector256<int>.Zero;
                for (int j = 0; j < taps; j += Turn)
                {
                    Vector256<short> elements = Avx2.ConvertToVector256Int16(Vector128.LoadUnsafe(ref from, (nuint)(start + j)));
                    sums += Avx2.MultiplyAddAdjacent(elements, Vector256.LoadUnsafe(ref weights, (nuint)((i * stride) + j)));
                }

                target[at] = Rounded(half + Vector256.Sum(sums), axis.Bits);
            }
        }
    }

    /// <summary>AVX2: sixteen columns a turn, two rows at once; the rest as <see cref="AcrossRowsScalar"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void AcrossRowsVector256(ReadOnlySpan<byte> source, Span<byte> target, int width, ByteWeights axis)
    {
        int whole = width / Turn * Turn;
        ref byte from = ref MemoryMarshal.GetReference(source);
        ref byte to = ref MemoryMarshal.GetReference(target);
        Vector256<int> half = Vector256.Create(Half(axis.Bits));
        for (int i = 0; i < axis.Starts.Length; i++)
        {
            short[] weights = axis.Weights[i];
            ArgumentOutOfRangeException.ThrowIfGreaterThan((axis.Starts[i] + weights.Length) * width, source.Length);
            ArgumentOutOfRangeException.ThrowIfGreaterThan((i + 1) * width, target.Length);
            for (int x = 0; x < whole; x += Turn)
            {
                // Safety: the rows of the window and the target's row are within the spans, and x + 16 within a row.
                (Vector256<int> first, Vector256<int> second) = (half, half);
                nuint place = (nuint)((axis.Starts[i] * width) + x);
                for (int j = 0; j < weights.Length; j += 2)
                {
                    bool isPair = j + 1 < weights.Length;
                    Vector256<short> both = Vector256.Create((ushort)weights[j] | (isPair ? weights[j + 1] << 16 : 0)).AsInt16();
                    Vector128<byte> a = Vector128.LoadUnsafe(ref from, place);
                    Vector128<byte> b = isPair ? Vector128.LoadUnsafe(ref from, place + (nuint)width) : Vector128<byte>.Zero;
                    first += Avx2.MultiplyAddAdjacent(Avx2.ConvertToVector256Int16(Sse2.UnpackLow(a, b)), both);
                    second += Avx2.MultiplyAddAdjacent(Avx2.ConvertToVector256Int16(Sse2.UnpackHigh(a, b)), both);
                    place += 2 * (nuint)width;
                }

                Vector256<short> words = Avx2.Permute4x64(Avx2.PackSignedSaturate(first >> axis.Bits, second >> axis.Bits).AsInt64(), 0b11_01_10_00).AsInt16();
                Sse2.PackUnsignedSaturate(words.GetLower(), words.GetUpper()).StoreUnsafe(ref to, (nuint)((i * width) + x));
            }
        }

        if (whole < width)
        {
            AcrossRowsScalar(source, target, width, whole, axis);
        }
    }
}
