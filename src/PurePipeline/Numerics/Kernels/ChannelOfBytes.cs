using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace PurePipeline.Numerics.Kernels;

/// <summary>
/// One channel of pixels of two to four bytes: a load has four pixels, and one shuffle makes each byte that is wanted the lowest of 32 bits.
/// </summary>
internal readonly struct ChannelOfBytes : IFloatLoad<ChannelOfBytes>
{
    private const int Pixels = 4;

    private readonly int _step;
    private readonly Vector128<byte> _first;
    private readonly Vector128<byte> _last;

    // The last load of a group ends with its last pixel, so it begins with what is before its own four.
    private ChannelOfBytes(int step, int offset) =>
        (_step, _first, _last) = (step, Lowest(step, offset), Lowest(step, offset + (Vector128<byte>.Count - (Pixels * step))));

    public static ChannelOfBytes Create(int step, int offset) => new(step, offset);

    // Safety: the last load ends at 16 pixels; those before it end at 8 steps + 16 <= 16 steps.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public (Vector128<float> X0, Vector128<float> X1, Vector128<float> X2, Vector128<float> X3) Load128(ref byte from) =>
        (Four(Vector128.LoadUnsafe(ref from), _first),
            Four(Vector128.LoadUnsafe(ref from, (nuint)(Pixels * _step)), _first),
            Four(Vector128.LoadUnsafe(ref from, (nuint)(2 * Pixels * _step)), _first),
            Four(Vector128.LoadUnsafe(ref from, (nuint)((4 * Pixels * _step) - Vector128<byte>.Count)), _last));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public (Vector256<float> X0, Vector256<float> X1, Vector256<float> X2, Vector256<float> X3) Load256(ref byte from)
    {
        int eight = 2 * Pixels * _step;
        return (Eight(ref from, eight), Eight(ref Unsafe.Add(ref from, eight), eight),
            Eight(ref Unsafe.Add(ref from, 2 * eight), eight), Eight(ref Unsafe.Add(ref from, 3 * eight), eight));
    }

    // Safety: 8 pixels have at least 16 bytes; the first load has the first 16 of them, the other one the last.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector256<float> Eight(ref byte from, int length)
    {
        Vector128<byte> low = Vector128.LoadUnsafe(ref from);
        Vector128<byte> high = Vector128.LoadUnsafe(ref from, (nuint)(length - Vector128<byte>.Count));
        return Avx2.IsSupported
            ? Vector256.ConvertToSingle(Avx2.Shuffle(Vector256.Create(low, high), Vector256.Create(_first, _last)).AsInt32())
            : Vector256.Create(Four(low, _first), Four(high, _last));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> Four(Vector128<byte> pixels, Vector128<byte> indices) =>
        Vector128.ConvertToSingle(Vector128.ShuffleNative(pixels, indices).AsInt32());

    // 255 is no byte's index: each instruction set's own shuffle makes 0 of it.
    private static Vector128<byte> Lowest(int step, int offset) =>
        Vector128.Create(0xFFFFFF00u).AsByte() | Vector128.Create(offset, offset + step, offset + (2 * step), offset + (3 * step)).AsByte();
}
