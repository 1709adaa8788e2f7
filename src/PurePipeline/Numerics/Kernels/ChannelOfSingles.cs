using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace PurePipeline.Numerics.Kernels;

/// <summary>
/// One channel of pixels of two to four floats. Eight pixels are as many registers as they have channels, which begin where each has the floats
/// that are wanted in lanes of its own: selecting gathers them, a permutation puts them in order.
/// </summary>
internal readonly struct ChannelOfSingles : IFloatLoad<ChannelOfSingles>
{
    private const int Pixels = 8;
    private const int MostChannels = 4;

    // Of two, three and four channels each of them.
    private static readonly ChannelOfSingles[] s_channels = [.. Enumerable.Range(2, MostChannels - 1).SelectMany(static step =>
        Enumerable.Range(0, MostChannels).Select(offset => new ChannelOfSingles(step, Math.Min(offset, step - 1))))];

    private readonly nuint _step;
    private readonly nuint _offset;
    private readonly nuint _first;
    private readonly nuint _second;
    private readonly nuint _third;
    private readonly nuint _fourth;
    private readonly Vector256<float> _isSecond;
    private readonly Vector256<float> _isThird;
    private readonly Vector256<float> _isFourth;
    private readonly Vector256<int> _order;

    private ChannelOfSingles(int step, int offset)
    {
        (_step, _offset) = ((nuint)step, (nuint)offset);
        (_first, _second, _third, _fourth) = (Start(0), Start(1), step > 2 ? Start(2) : 0, step > 3 ? Start(3) : 0);
        Span<int> registers = stackalloc int[Pixels];
        Span<int> order = stackalloc int[Pixels];
        for (int pixel = 0; pixel < Pixels; pixel++)
        {
            int register = ((pixel * step) + (step == 3 ? offset : 0)) / Pixels;
            order[pixel] = (pixel * step) + offset - (int)Start(register);
            registers[order[pixel]] = register;
        }

        Vector256<int> owners = Vector256.Create<int>(registers);
        (_isSecond, _isThird, _isFourth) = (IsOf(1), IsOf(2), IsOf(3));
        _order = Vector256.Create<int>(order);

        // Every third float: all eight are in different lanes. Of two or four channels they would not be, but for one lane more each time.
        nuint Start(int register) => (nuint)((Pixels * register) + (step == 3 ? 0 : offset - register));

        Vector256<float> IsOf(int register) => Vector256.Equals(owners, Vector256.Create(register)).AsSingle();
    }

    public static ChannelOfSingles Create(int step, int offset) => s_channels[((step - 2) * MostChannels) + offset];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public (Vector128<float> X0, Vector128<float> X1, Vector128<float> X2, Vector128<float> X3) Load128(ref byte from)
    {
        ref float first = ref Unsafe.Add(ref Unsafe.As<byte, float>(ref from), _offset);
        return (Four(ref first, _step), Four(ref Unsafe.Add(ref first, 4 * _step), _step),
            Four(ref Unsafe.Add(ref first, 8 * _step), _step), Four(ref Unsafe.Add(ref first, 12 * _step), _step));

        static Vector128<float> Four(ref float from, nuint step) =>
            Vector128.Create(from, Unsafe.Add(ref from, step), Unsafe.Add(ref from, 2 * step), Unsafe.Add(ref from, 3 * step));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public (Vector256<float> X0, Vector256<float> X1, Vector256<float> X2, Vector256<float> X3) Load256(ref byte from)
    {
        ref float floats = ref Unsafe.As<byte, float>(ref from);
        nuint eight = Pixels * _step;
        return (Eight(ref floats), Eight(ref Unsafe.Add(ref floats, eight)), Eight(ref Unsafe.Add(ref floats, 2 * eight)), Eight(ref Unsafe.Add(ref floats, 3 * eight)));
    }

    // Safety: register r begins at 8 r or, of two and four channels, at 8 r + offset - r, and there are as many as channels: each ends within 8 pixels.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector256<float> Eight(ref float from)
    {
        Vector256<float> eight = Select(_isSecond, Vector256.LoadUnsafe(ref from, _second), Vector256.LoadUnsafe(ref from, _first));
        eight = Select(_isThird, Vector256.LoadUnsafe(ref from, _third), eight);
        if (_fourth != 0)
        {
            eight = Select(_isFourth, Vector256.LoadUnsafe(ref from, _fourth), eight);
        }

        return Vector256.ShuffleNative(eight, _order);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Select(Vector256<float> mask, Vector256<float> yes, Vector256<float> no) =>
        Avx.IsSupported ? Avx.BlendVariable(no, yes, mask) : Vector256.ConditionalSelect(mask, yes, no);
}
