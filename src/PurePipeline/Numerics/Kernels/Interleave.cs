using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace PurePipeline.Numerics.Kernels;

/// <summary>Planes to pixels: one element of each plane, then the next of each.</summary>
internal static partial class Interleave
{
    /// <summary>A plane by its number.</summary>
    internal delegate ReadOnlySpan<byte> Plane(int channel);

    /// <summary>Two to four planes.</summary>
    public static void Run(int channels, Plane plane, int size, Span<byte> pixels)
    {
        switch (channels)
        {
            case 2:
                Two(plane(0), plane(1), size, pixels);
                break;
            case 3:
                Three(plane(0), plane(1), plane(2), size, pixels);
                break;
            default:
                Four(plane(0), plane(1), plane(2), plane(3), size, pixels);
                break;
        }
    }

    /// <summary>Two planes of elements of <paramref name="size"/> bytes (1, 2, 4 or 8) to pixels.</summary>
    public static void Two(ReadOnlySpan<byte> a, ReadOnlySpan<byte> b, int size, Span<byte> pixels)
    {
        switch (size)
        {
            case 1 when Vector128.IsHardwareAccelerated:
                TwoVectors<byte>(a, b, pixels);
                break;
            case 2 when Vector128.IsHardwareAccelerated:
                TwoVectors<ushort>(a, b, pixels);
                break;
            case 4 when Vector128.IsHardwareAccelerated:
                TwoVectors<uint>(a, b, pixels);
                break;
            default:
                Scatter(a, 0, 2, size, pixels);
                Scatter(b, 1, 2, size, pixels);
                break;
        }
    }

    // Safety: the kernel reads as many elements of each plane as the first has, and writes twice as many.
    private static void TwoVectors<T>(ReadOnlySpan<byte> a, ReadOnlySpan<byte> b, Span<byte> pixels)
        where T : unmanaged => TwoVector128(
            MemoryMarshal.Cast<byte, T>(a), MemoryMarshal.Cast<byte, T>(b[..a.Length]), MemoryMarshal.Cast<byte, T>(pixels[..checked(2 * a.Length)]));

    /// <summary>Three planes.</summary>
    public static void Three(ReadOnlySpan<byte> a, ReadOnlySpan<byte> b, ReadOnlySpan<byte> c, int size, Span<byte> pixels)
    {
        if (size == 1 && Avx512Vbmi.IsSupported)
        {
            // Safety: as below.
            int done = ThreeChannels.Together(a, b[..a.Length], c[..a.Length], pixels[..checked(3 * a.Length)]);
            ThreeAvx2(a[done..], b[done..a.Length], c[done..a.Length], pixels[(3 * done)..]);
            return;
        }

        if (size == 1 && Avx2.IsSupported)
        {
            // Safety: as below.
            ThreeAvx2(a, b[..a.Length], c[..a.Length], pixels[..checked(3 * a.Length)]);
            return;
        }

        if (size == 1 && Vector128.IsHardwareAccelerated)
        {
            // Safety: the kernel reads a.Length bytes of each plane and writes three times as many.
            ThreeVector128(a, b[..a.Length], c[..a.Length], pixels[..checked(3 * a.Length)]);
            return;
        }

        if (size == 4 && Vector128.IsHardwareAccelerated)
        {
            // Safety: as above.
            ThreeSingles(a, b[..a.Length], c[..a.Length], pixels[..checked(3 * a.Length)]);
            return;
        }

        Scatter(a, 0, 3, size, pixels);
        Scatter(b, 1, 3, size, pixels);
        Scatter(c, 2, 3, size, pixels);
    }

    /// <summary>Four planes.</summary>
    public static void Four(ReadOnlySpan<byte> a, ReadOnlySpan<byte> b, ReadOnlySpan<byte> c, ReadOnlySpan<byte> d, int size, Span<byte> pixels)
    {
        if (size == 1 && Avx2.IsSupported)
        {
            // Safety: as below.
            FourAvx2(a, b[..a.Length], c[..a.Length], d[..a.Length], pixels[..checked(4 * a.Length)]);
            return;
        }

        if (size == 1 && Vector128.IsHardwareAccelerated)
        {
            // Safety: the kernel reads a.Length bytes of each plane and writes four times as many.
            FourVector128(a, b[..a.Length], c[..a.Length], d[..a.Length], pixels[..checked(4 * a.Length)]);
            return;
        }

        if (size == 4 && Vector128.IsHardwareAccelerated)
        {
            // Safety: as above.
            FourSingles(a, b[..a.Length], c[..a.Length], d[..a.Length], pixels[..checked(4 * a.Length)]);
            return;
        }

        Scatter(a, 0, 4, size, pixels);
        Scatter(b, 1, 4, size, pixels);
        Scatter(c, 2, 4, size, pixels);
        Scatter(d, 3, 4, size, pixels);
    }

    private static void Scatter(ReadOnlySpan<byte> plane, int channel, int channels, int size, Span<byte> pixels)
    {
        switch (size)
        {
            case 1:
                Scalar(plane, channel, channels, pixels, start: 0);
                break;
            case 2:
                Scalar(MemoryMarshal.Cast<byte, ushort>(plane), channel, channels, MemoryMarshal.Cast<byte, ushort>(pixels), start: 0);
                break;
            case 4:
                Scalar(MemoryMarshal.Cast<byte, uint>(plane), channel, channels, MemoryMarshal.Cast<byte, uint>(pixels), start: 0);
                break;
            default:
                Scalar(MemoryMarshal.Cast<byte, ulong>(plane), channel, channels, MemoryMarshal.Cast<byte, ulong>(pixels), start: 0);
                break;
        }
    }
}
