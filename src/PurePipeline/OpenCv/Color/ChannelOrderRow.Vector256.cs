using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace PurePipeline.OpenCv.Color;

internal sealed partial class ChannelOrderRow
{
    private const int Register = 32;

    /// <summary>How a register of the target is made, or three in turn where three, not one, hold whole pixels. None from four channels to three.</summary>
    private readonly Part[] _parts;

    private Part[] MakeParts() => (_sourceChannels, _channels.Length) switch
    {
        (4, 3) => [],
        (_, 3) => [MakePart(0), MakePart(1), MakePart(2)],
        _ => [MakePart(0)],
    };

    /// <summary>A register at a time: each half of it gets the four words that its bytes are among.</summary>
    private Part MakePart(int index)
    {
        Span<int> words = stackalloc int[Register / sizeof(int)];
        Span<byte> shuffle = stackalloc byte[Register];
        int start = SourceOf(index * Register) / _sourceChannels / _size * _sourceChannels * _size;
        for (int i = 0; i < Register; i++)
        {
            int half = i / 16 * 16;
            int word = (SourceOf((index * Register) + half) / (_sourceChannels * _size) * _sourceChannels * _size) - start;
            int source = SourceOf((index * Register) + i);
            words[i / sizeof(int)] = Math.Min((word / sizeof(int)) + (i % 16 / sizeof(int)), words.Length - 1);
            shuffle[i] = source < 0 ? byte.MaxValue : (byte)(source - start - (word / sizeof(int) * sizeof(int)));
        }

        return new Part(start, Vector256.Create<int>(words), Vector256.Create<byte>(shuffle));
    }

    /// <summary>Whole registers of the target. Returns how many pixels are done.</summary>
    internal int Vector256Kernel(ReadOnlySpan<byte> source, Span<byte> target) => _parts.Length switch
    {
        0 => ThreeOfFour(source, target),
        1 => Four(source, target),
        _ => ThreeOfOne(source, target),
    };

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private int Four(ReadOnlySpan<byte> source, Span<byte> target)
    {
        ref byte from = ref MemoryMarshal.GetReference(source);
        ref byte to = ref MemoryMarshal.GetReference(target);
        Part part = _parts[0];
        var alpha = Vector256.Create(_alpha, _alpha);
        int pixels = Register / (4 * _size);
        int step = pixels * _sourceChannels * _size;
        int count = Math.Min(source.Length - Register + step, target.Length / Register * step) / step;
        for (int i = 0; i < count; i++)
        {
            // Safety: count steps and the rest of a register behind the last one are in the source, count registers in the target.
            (part.Of(ref from, (nuint)(i * step)) | alpha).StoreUnsafe(ref to, (nuint)(i * Register));
        }

        return Math.Max(count, 0) * pixels;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private int ThreeOfOne(ReadOnlySpan<byte> source, Span<byte> target)
    {
        ref byte from = ref MemoryMarshal.GetReference(source);
        ref byte to = ref MemoryMarshal.GetReference(target);
        (Part first, Part second, Part third) = (_parts[0], _parts[1], _parts[2]);
        int count = Math.Min((source.Length - third.Source) / Register, target.Length / (3 * Register));
        for (int i = 0; i < count; i++)
        {
            // Safety: the third load, whose start is the last one, ends in the source; 96 (i + 1) <= target.Length.
            first.Of(ref from, (nuint)(i * Register)).StoreUnsafe(ref to, (nuint)(3 * i * Register));
            second.Of(ref from, (nuint)(i * Register)).StoreUnsafe(ref to, (nuint)((3 * i * Register) + Register));
            third.Of(ref from, (nuint)(i * Register)).StoreUnsafe(ref to, (nuint)((3 * i * Register) + (2 * Register)));
        }

        return Math.Max(count, 0) * Register / _size;
    }

    /// <summary>Twelve bytes of each half are brought together; the eight behind them, the next register overwrites.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private int ThreeOfFour(ReadOnlySpan<byte> source, Span<byte> target)
    {
        const int Step = Register * 3 / 4;
        ref byte from = ref MemoryMarshal.GetReference(source);
        ref byte to = ref MemoryMarshal.GetReference(target);
        var shuffle = Vector256.Create(_shuffle, _shuffle);
        var together = Vector256.Create(0, 1, 2, 4, 5, 6, 3, 7);
        int count = Math.Min(source.Length / Register, (target.Length - Register + Step) / Step);
        for (int i = 0; i < count; i++)
        {
            // Safety: 32 (i + 1) <= source.Length, 24 i + 32 <= target.Length.
            Vector256<int> pixels = Avx2.Shuffle(Vector256.LoadUnsafe(ref from, (nuint)(i * Register)), shuffle).AsInt32();
            Avx2.PermuteVar8x32(pixels, together).AsByte().StoreUnsafe(ref to, (nuint)(i * Step));
        }

        return Math.Max(count, 0) * Register / (4 * _size);
    }

    /// <param name="Source">Where what it is made of begins.</param>
    /// <param name="Words">The words that go to each half.</param>
    /// <param name="Shuffle">Which of its half's bytes each byte is; above 127 for 0.</param>
    private readonly record struct Part(int Source, Vector256<int> Words, Vector256<byte> Shuffle)
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector256<byte> Of(ref byte from, nuint at) =>
            Avx2.Shuffle(Avx2.PermuteVar8x32(Vector256.LoadUnsafe(ref from, at + (nuint)Source).AsInt32(), Words).AsByte(), Shuffle);
    }
}
