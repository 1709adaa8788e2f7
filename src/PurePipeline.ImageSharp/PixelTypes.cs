using PurePipeline.Pixels;
using SixLabors.ImageSharp.PixelFormats;

namespace PurePipeline.ImageSharp;

/// <summary>The pixel types of ImageSharp that lie in memory as a mode of ours does.</summary>
internal static class PixelTypes
{
    private static readonly Dictionary<Type, PixelMode> s_modes = new()
    {
        [typeof(L8)] = PixelMode.L,
        [typeof(L16)] = PixelMode.I16,
        [typeof(La16)] = PixelMode.La,
        [typeof(La32)] = PixelMode.UInt16C2,
        [typeof(Rgb24)] = PixelMode.Rgb,
        [typeof(Bgr24)] = PixelMode.Bgr,
        [typeof(Rgb48)] = PixelMode.UInt16C3,
        [typeof(Rgba32)] = PixelMode.Rgba,
        [typeof(Bgra32)] = PixelMode.Bgra,
        [typeof(Rgba64)] = PixelMode.UInt16C4,
        [typeof(RgbaVector)] = PixelMode.Float32C4,
    };

    /// <exception cref="NotSupportedException">No mode is like it.</exception>
    public static PixelMode ModeOf<TPixel>()
        where TPixel : unmanaged, IPixel<TPixel> => s_modes.TryGetValue(typeof(TPixel), out PixelMode mode)
        ? mode
        : throw new NotSupportedException(
            $"No picture has pixels like {typeof(TPixel).Name}; convert them first: image.CloneAs<T>() to {string.Join(", ", s_modes.Keys.Select(type => type.Name))}.");
}
