using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace PurePipeline.OpenCv.Color;

/// <summary>
/// The four levels that HSV's channels are among, of eight pixels in 32 bits each, of sixteen in 16, and at last of 32 as bytes; the lanes
/// are in the order of AVX2's packs. To cut every level to a byte, and to choose then, gives what to choose and cut the chosen ones gives.
/// </summary>
/// <param name="Sector">The sector of the circle, 0 to 5.</param>
/// <param name="Strong">The value.</param>
/// <param name="Weak">The level of the channel that the colour lacks.</param>
/// <param name="Falling">What decreases in the sector.</param>
/// <param name="Rising">What increases.</param>
internal readonly record struct HsvLevels(
    Vector256<byte> Sector, Vector256<byte> Strong, Vector256<byte> Weak, Vector256<byte> Falling, Vector256<byte> Rising)
{
    /// <summary>Thirty-two pixels of hue, saturation and value from <paramref name="x"/> on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static HsvLevels Of(Planes<byte> hsv, int x, FloatLanes256 scale)
    {
        HsvLevels first = Sixteen(hsv, x, scale);
        HsvLevels second = Sixteen(hsv, x + 16, scale);
        return new HsvLevels(
            Bytes(first.Sector, second.Sector),
            Bytes(first.Strong, second.Strong),
            Bytes(first.Weak, second.Weak),
            Bytes(first.Falling, second.Falling),
            Bytes(first.Rising, second.Rising));
    }

    /// <summary>The channels by the sector (<see cref="HueSector"/>), stored in the order of the pixels.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Pick(Planes<byte> bgr, int x)
    {
        Vector256<byte> below1 = Below(1);
        Vector256<byte> below2 = Below(2);
        Vector256<byte> below3 = Below(3);
        Vector256<byte> below4 = Below(4);
        Vector256<byte> below5 = Below(5);
        Vector256<byte> blue = Avx2.BlendVariable(Falling, Strong, below5);
        blue = Avx2.BlendVariable(blue, Rising, below3);
        Store(Avx2.BlendVariable(blue, Weak, below2), bgr.First, x);
        Vector256<byte> green = Avx2.BlendVariable(Weak, Falling, below4);
        green = Avx2.BlendVariable(green, Strong, below3);
        Store(Avx2.BlendVariable(green, Rising, below1), bgr.Second, x);
        Vector256<byte> red = Avx2.BlendVariable(Strong, Rising, below5);
        red = Avx2.BlendVariable(red, Weak, below4);
        red = Avx2.BlendVariable(red, Falling, below2);
        Store(Avx2.BlendVariable(red, Strong, below1), bgr.Third, x);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static HsvLevels Sixteen(Planes<byte> hsv, int x, FloatLanes256 scale)
    {
        var (sector0, strong0, weak0, falling0, rising0) = Eight(hsv, x, scale);
        var (sector1, strong1, weak1, falling1, rising1) = Eight(hsv, x + 8, scale);
        return new HsvLevels(
            Words(sector0, sector1), Words(strong0, strong1), Words(weak0, weak1), Words(falling0, falling1), Words(rising0, rising1));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static HsvLevels Eight(Planes<byte> hsv, int x, FloatLanes256 scale)
    {
        FloatLanes256 unit = FloatLanes256.Create(1f / 255f);
        FloatLanes256 v = Single(hsv.Third, x) * unit;
        (FloatLanes256 sector, FloatLanes256 weak, FloatLanes256 falling, FloatLanes256 rising) =
            HueVectors<FloatLanes256>.LevelsOfHsv(Single(hsv.First, x) * scale, Single(hsv.Second, x) * unit, v);
        return new HsvLevels(Avx.ConvertToVector256Int32WithTruncation(sector.Lanes).AsByte(), Cut(v), Cut(weak), Cut(falling), Cut(rising));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static FloatLanes256 Single(ReadOnlySpan<byte> plane, int x) => new(Avx.ConvertToVector256Single(ByteLanes.Load(plane, x)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> Cut(FloatLanes256 level) =>
        Avx.ConvertToVector256Int32WithTruncation((level * FloatLanes256.Create(255f)).Lanes).AsByte();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> Words(Vector256<byte> a, Vector256<byte> b) => Avx2.PackSignedSaturate(a.AsInt32(), b.AsInt32()).AsByte();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> Bytes(Vector256<byte> a, Vector256<byte> b) => Avx2.PackUnsignedSaturate(a.AsInt16(), b.AsInt16());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector256<byte> Below(sbyte sector) => Avx2.CompareGreaterThan(Vector256.Create(sector), Sector.AsSByte()).AsByte();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(Vector256<byte> packed, Span<byte> plane, int x)
    {
        // Safety: the planes have BlockSize bytes, a multiple of 32, and x < count <= BlockSize is one.
        Avx2.PermuteVar8x32(packed.AsInt32(), Vector256.Create(0, 4, 1, 5, 2, 6, 3, 7)).AsByte()
            .StoreUnsafe(ref MemoryMarshal.GetReference(plane), (nuint)x);
    }
}
