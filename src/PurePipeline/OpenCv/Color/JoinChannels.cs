using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using PurePipeline.Numerics.Kernels;

namespace PurePipeline.OpenCv.Color;

/// <summary>Planes to pixels of three channels, or of four of which the last is the same everywhere.</summary>
internal static partial class JoinChannels
{
    /// <param name="planes">At least as long as there are pixels.</param>
    /// <param name="channels">3 or 4.</param>
    /// <param name="fourth">The fourth channel, if there is one.</param>
    /// <param name="pixels">The pixels.</param>
    /// <param name="vectors">Whether vectors may be used.</param>
    public static void Run<T>(Planes<T> planes, int channels, T fourth, Span<T> pixels, bool vectors)
        where T : unmanaged
    {
        int done = 0;
        if (vectors && typeof(T) == typeof(byte) && channels == 3)
        {
            done = pixels.Length / channels;
            Interleave.Three(
                MemoryMarshal.AsBytes(planes.First[..done]),
                MemoryMarshal.AsBytes(planes.Second[..done]),
                MemoryMarshal.AsBytes(planes.Third[..done]),
                1,
                MemoryMarshal.AsBytes(pixels));
        }
        else if (vectors && Vector128.IsHardwareAccelerated && typeof(T) == typeof(byte))
        {
            done = FourVector128(
                MemoryMarshal.AsBytes(planes.First),
                MemoryMarshal.AsBytes(planes.Second),
                MemoryMarshal.AsBytes(planes.Third),
                MemoryMarshal.AsBytes(pixels));
        }
        else if (vectors && Vector128.IsHardwareAccelerated && typeof(T) == typeof(float))
        {
            done = Vector128Kernel(
                MemoryMarshal.Cast<T, float>(planes.First),
                MemoryMarshal.Cast<T, float>(planes.Second),
                MemoryMarshal.Cast<T, float>(planes.Third),
                channels,
                MemoryMarshal.Cast<T, float>(pixels));
        }
        else if (vectors && Vector128.IsHardwareAccelerated && typeof(T) == typeof(ushort))
        {
            done = Words(
                MemoryMarshal.Cast<T, ushort>(planes.First),
                MemoryMarshal.Cast<T, ushort>(planes.Second),
                MemoryMarshal.Cast<T, ushort>(planes.Third),
                channels,
                MemoryMarshal.Cast<T, ushort>(pixels));
        }

        Scalar(planes, channels, fourth, pixels, done);
    }

    internal static void Scalar<T>(Planes<T> planes, int channels, T fourth, Span<T> pixels, int first)
        where T : unmanaged
    {
        for (int x = first, d = first * channels; d < pixels.Length; x++, d += channels)
        {
            pixels[d] = planes.First[x];
            pixels[d + 1] = planes.Second[x];
            pixels[d + 2] = planes.Third[x];
            if (channels == 4)
            {
                pixels[d + 3] = fourth;
            }
        }
    }
}
