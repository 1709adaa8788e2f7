using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using PurePipeline.Pixels;
using Floats = System.Runtime.Intrinsics.Vector256<float>;

namespace PurePipeline.OpenCv.Color;

/// <summary>What becomes of eight pixels, their channels apart.</summary>
internal interface ISingleGroup
{
    void Convert(ref Floats first, ref Floats second, ref Floats third);

    /// <summary>Whether it takes so little time that memory is what is waited for: then results of large pictures go past the caches.</summary>
    static virtual bool WaitsForMemory => false;
}

/// <summary>
/// Rows of three floats a pixel, eight pixels at a time from memory to memory: taken apart, converted and put together in registers, so
/// that the processor fetches the next pixels while it computes.
/// </summary>
internal static unsafe class SingleGroups
{
    /// <summary>Converts as many pixels as whole groups are and returns their number.</summary>
    /// <param name="source">The pixels.</param>
    /// <param name="target">Where they go.</param>
    /// <param name="width">How many there are.</param>
    /// <param name="group">The conversion.</param>
    /// <param name="streams">Whether they are written past the caches, if their address allows it.</param>
    public static int Run<T>(ReadOnlySpan<float> source, Span<float> target, int width, T group, bool streams)
        where T : struct, ISingleGroup
    {
        if (!Avx2.IsSupported)
        {
            return 0;
        }

        fixed (float* from = source[..(3 * width)], to = target[..(3 * width)])
        {
            return streams && (nint)to % Vector128<byte>.Count == 0
                ? Run<T, Streamed>(from, to, width, group)
                : Run<T, Kept>(from, to, width, group);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static int Run<T, TStore>(float* from, float* to, int width, T group)
        where T : struct, ISingleGroup
        where TStore : struct, IStore
    {
        // Safety: both have 3 width floats; a group's loads and stores are of its own 24.
        int groups = width / 8;
        int direction = typeof(TStore) == typeof(Streamed) ? Streaming.Direction(from, to) : 1;
        int first = direction < 0 ? groups - 1 : 0;
        from += first * 24;
        to += first * 24;
        for (int i = 0; i < groups; i++, from += direction * 24, to += direction * 24)
        {
            TStore.Ask(from, to, direction);
            Load(ref *from, out Floats a, out Floats b, out Floats c);
            group.Convert(ref a, ref b, ref c);
            Store<TStore>(to, a, b, c);
        }

        return groups * 8;
    }

    /// <summary>The same from planes to planes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static int Run<T>(Planes<float> from, Planes<float> to, int count, T group)
        where T : struct, ISingleGroup
    {
        if (!Avx2.IsSupported)
        {
            return 0;
        }

        int x = 0;
        for (; x <= count - 8; x += 8)
        {
            // Safety: x + 8 <= count, and each plane has as many floats.
            var a = Vector256.LoadUnsafe(ref MemoryMarshal.GetReference(from.First), (nuint)x);
            var b = Vector256.LoadUnsafe(ref MemoryMarshal.GetReference(from.Second), (nuint)x);
            var c = Vector256.LoadUnsafe(ref MemoryMarshal.GetReference(from.Third), (nuint)x);
            group.Convert(ref a, ref b, ref c);
            a.StoreUnsafe(ref MemoryMarshal.GetReference(to.First), (nuint)x);
            b.StoreUnsafe(ref MemoryMarshal.GetReference(to.Second), (nuint)x);
            c.StoreUnsafe(ref MemoryMarshal.GetReference(to.Third), (nuint)x);
        }

        return x;
    }

    /// <summary>Eight pixels apart. Each half of a register holds four of them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Load(ref float from, out Floats first, out Floats second, out Floats third)
    {
        Floats m0 = Vector256.Create(Vector128.LoadUnsafe(ref from), Vector128.LoadUnsafe(ref from, 12));
        Floats m1 = Vector256.Create(Vector128.LoadUnsafe(ref from, 4), Vector128.LoadUnsafe(ref from, 16));
        Floats m2 = Vector256.Create(Vector128.LoadUnsafe(ref from, 8), Vector128.LoadUnsafe(ref from, 20));
        Floats xy = Avx.Shuffle(m1, m2, 0b10_01_11_10);
        Floats yz = Avx.Shuffle(m0, m1, 0b01_00_10_01);
        first = Avx.Shuffle(m0, xy, 0b10_00_11_00);
        second = Avx.Shuffle(yz, xy, 0b11_01_10_00);
        third = Avx.Shuffle(yz, m2, 0b11_00_11_01);
    }

    /// <summary>Eight pixels of four floats, the last of which are left out.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void LoadFour(ref float from, out Floats first, out Floats second, out Floats third)
    {
        Floats m0 = Vector256.Create(Vector128.LoadUnsafe(ref from), Vector128.LoadUnsafe(ref from, 16));
        Floats m1 = Vector256.Create(Vector128.LoadUnsafe(ref from, 4), Vector128.LoadUnsafe(ref from, 20));
        Floats m2 = Vector256.Create(Vector128.LoadUnsafe(ref from, 8), Vector128.LoadUnsafe(ref from, 24));
        Floats m3 = Vector256.Create(Vector128.LoadUnsafe(ref from, 12), Vector128.LoadUnsafe(ref from, 28));
        (Floats even, Floats odd) = (Avx.UnpackLow(m0, m2), Avx.UnpackLow(m1, m3));
        first = Avx.UnpackLow(even, odd);
        second = Avx.UnpackHigh(even, odd);
        third = Avx.UnpackLow(Avx.UnpackHigh(m0, m2), Avx.UnpackHigh(m1, m3));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store<TStore>(float* to, Floats first, Floats second, Floats third)
        where TStore : struct, IStore
    {
        Floats xy = Avx.Shuffle(first, second, 0b10_00_10_00);
        Floats yz = Avx.Shuffle(second, third, 0b11_01_11_01);
        Floats zx = Avx.Shuffle(third, first, 0b11_01_10_00);
        Floats r0 = Avx.Shuffle(xy, zx, 0b10_00_10_00);
        Floats r1 = Avx.Shuffle(yz, xy, 0b11_01_10_00);
        Floats r2 = Avx.Shuffle(zx, yz, 0b11_01_11_01);
        TStore.Store(r0.GetLower(), to);
        TStore.Store(r1.GetLower(), to + 4);
        TStore.Store(r2.GetLower(), to + 8);
        TStore.Store(r0.GetUpper(), to + 12);
        TStore.Store(r1.GetUpper(), to + 16);
        TStore.Store(r2.GetUpper(), to + 20);
    }

    /// <summary>As <see cref="ILineStore"/>, a quarter of a line; asks for what a group further on will read, and write.</summary>
    private interface IStore
    {
        static abstract void Store(Vector128<float> floats, float* to);

        static abstract void Ask(float* from, float* to, int direction);
    }

    private readonly struct Kept : IStore
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static void Store(Vector128<float> floats, float* to) => floats.Store(to);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static void Ask(float* from, float* to, int direction)
        {
        }
    }

    private readonly struct Streamed : IStore
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static void Store(Vector128<float> floats, float* to) => Sse.StoreAlignedNonTemporal(to, floats);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static void Ask(float* from, float* to, int direction)
        {
            Prefetch.Line((byte*)from + (direction * StreamedLines.Ahead));
            Prefetch.Line((byte*)from + (direction * StreamedLines.Ahead) + 48);
            Streaming.AskForPage(to, direction * 24 * sizeof(float));
        }
    }
}
