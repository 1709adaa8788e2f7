using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace PurePipeline.OpenCv.Color;

internal sealed partial class ChannelOrderRow
{
    private readonly Vector512<byte> _shuffle512;
    private readonly Vector512<byte> _alpha512;

    /// <summary>As <see cref="Vector128Kernel"/>, with bytes that go anywhere in a register.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    internal int Vector512Kernel(ReadOnlySpan<byte> source, Span<byte> target)
    {
        ref byte from = ref MemoryMarshal.GetReference(source);
        ref byte to = ref MemoryMarshal.GetReference(target);
        (Vector512<byte> shuffle, Vector512<byte> alpha) = (_shuffle512, _alpha512);
        // Unlike the shuffles of 16 bytes this one knows no index for 0.
        Vector512<byte> moved = ~Vector512.Equals(shuffle, Vector512<byte>.AllBitsSet);
        int register = Vector512<byte>.Count;
        int pixels = PixelsIn(register);
        int fromStep = pixels * _sourceChannels * _size;
        int toStep = pixels * _channels.Length * _size;
        int count = Math.Min((source.Length - register + fromStep) / fromStep, (target.Length - register + toStep) / toStep);
        for (int i = 0; i < count; i++)
        {
            // Safety: the last register begins at (count - 1) steps, and is in the source and in the target.
            Vector512<byte> bytes = Vector512.LoadUnsafe(ref from, (nuint)(i * fromStep));
            ((Avx512Vbmi.PermuteVar64x8(bytes, shuffle) & moved) | alpha).StoreUnsafe(ref to, (nuint)(i * toStep));
        }

        return Math.Max(count, 0) * pixels;
    }
}
