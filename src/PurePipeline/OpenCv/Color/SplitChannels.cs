using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using PurePipeline.Numerics.Kernels;

namespace PurePipeline.OpenCv.Color;

/// <summary>Pixels of three or four channels to planes; the fourth channel is left out.</summary>
internal static partial class SplitChannels
{
    /// <param name="pixels">Whole pixels.</param>
    /// <param name="channels">3 or 4.</param>
    /// <param name="planes">At least as long as there are pixels.</param>
    /// <param name="vectors">Whether vectors may be used.</param>
    public static void Run<T>(ReadOnlySpan<T> pixels, int channels, Planes<T> planes, bool vectors)
        where T : unmanaged
    {
        int done = 0;
        if (vectors && typeof(T) == typeof(byte) && channels == 3)
        {
            done = pixels.Length / channels;
            Deinterleave.Three(
                MemoryMarshal.AsBytes(pixels),
                MemoryMarshal.AsBytes(planes.First[..done]),
                MemoryMarshal.AsBytes(planes.Second[..done]),
                MemoryMarshal.AsBytes(planes.Third[..done]));
        }
        else if (vectors && Vector128.IsHardwareAccelerated && typeof(T) == typeof(byte))
        {
            done = FourVector128(
                MemoryMarshal.AsBytes(pixels),
                MemoryMarshal.AsBytes(planes.First),
                MemoryMarshal.AsBytes(planes.Second),
                MemoryMarshal.AsBytes(planes.Third));
        }
        else if (vectors && Vector128.IsHardwareAccelerated && typeof(T) == typeof(float))
        {
            done = Vector128Kernel(
                MemoryMarshal.Cast<T, float>(pixels),
                channels,
                MemoryMarshal.Cast<T, float>(planes.First),
                MemoryMarshal.Cast<T, float>(planes.Second),
                MemoryMarshal.Cast<T, float>(planes.Third));
        }
        else if (vectors && Vector128.IsHardwareAccelerated && typeof(T) == typeof(ushort))
        {
            done = Words(
                MemoryMarshal.Cast<T, ushort>(pixels),
                channels,
                MemoryMarshal.Cast<T, ushort>(planes.First),
                MemoryMarshal.Cast<T, ushort>(planes.Second),
                MemoryMarshal.Cast<T, ushort>(planes.Third));
        }

        Scalar(pixels, channels, planes, done);
    }

    internal static void Scalar<T>(ReadOnlySpan<T> pixels, int channels, Planes<T> planes, int first)
        where T : unmanaged
    {
        for (int x = first, s = first * channels; s < pixels.Length; x++, s += channels)
        {
            planes.First[x] = pixels[s];
            planes.Second[x] = pixels[s + 1];
            planes.Third[x] = pixels[s + 2];
        }
    }
}
