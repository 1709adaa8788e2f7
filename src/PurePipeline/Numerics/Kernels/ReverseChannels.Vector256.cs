using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace PurePipeline.Numerics.Kernels;

internal static partial class ReverseChannels
{
    /// <summary>
    /// Three channels of any size, three registers at a time: a byte of the first channel comes from two channels ahead, of the second from
    /// its own place, of the third from two channels behind, and three registers begin with the same channel as the next three. The first
    /// pixel, which has nothing before it, is left out. Returns how many bytes are done.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    internal static int ThreeVector256(ReadOnlySpan<byte> pixels, int size, Span<byte> reversed)
    {
        ref byte from = ref MemoryMarshal.GetReference(pixels);
        ref byte to = ref MemoryMarshal.GetReference(reversed);
        int register = Vector256<byte>.Count;
        Choice first = Choose(0, size);
        Choice second = Choose(register, size);
        Choice third = Choose(2 * register, size);
        nuint distance = (nuint)(2 * size);

        int at = 3 * size;
        for (; at <= pixels.Length - (3 * register) - (2 * size); at += 3 * register)
        {
            // Safety: at - 2 size >= size, and at + 96 + 2 size <= pixels.Length <= reversed.Length.
            first.Of(ref from, (nuint)at, distance).StoreUnsafe(ref to, (nuint)at);
            second.Of(ref from, (nuint)(at + register), distance).StoreUnsafe(ref to, (nuint)(at + register));
            third.Of(ref from, (nuint)(at + (2 * register)), distance).StoreUnsafe(ref to, (nuint)(at + (2 * register)));
        }

        return at == 3 * size ? 0 : at;
    }

    private static Choice Choose(int start, int size)
    {
        Span<byte> ahead = stackalloc byte[Vector256<byte>.Count];
        Span<byte> behind = stackalloc byte[Vector256<byte>.Count];
        for (int i = 0; i < ahead.Length; i++)
        {
            int channel = (start + i) / size % 3;
            ahead[i] = channel == 0 ? byte.MaxValue : (byte)0;
            behind[i] = channel == 2 ? byte.MaxValue : (byte)0;
        }

        return new Choice(Vector256.Create<byte>(ahead), Vector256.Create<byte>(behind));
    }

    private readonly record struct Choice(Vector256<byte> Ahead, Vector256<byte> Behind)
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector256<byte> Of(ref byte from, nuint at, nuint distance) => Vector256.ConditionalSelect(
            Ahead,
            Vector256.LoadUnsafe(ref from, at + distance),
            Vector256.ConditionalSelect(Behind, Vector256.LoadUnsafe(ref from, at - distance), Vector256.LoadUnsafe(ref from, at)));
    }
}
