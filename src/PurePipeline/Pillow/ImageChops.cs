using System.Runtime.Intrinsics;
using PurePipeline.Decoding;
using PurePipeline.Numerics;
using PurePipeline.Pixels;

namespace PurePipeline.Pillow;

/// <summary>
/// Arithmetic of two images of bytes, <c>PIL.ImageChops</c>: band by band, of the part that both have, in the first one's mode. Equal to
/// Pillow 9.4, 11.1 and 13.0.
/// </summary>
public static partial class ImageChops
{
    // 12.x was not looked at.
    private static readonly Version s_offsets16BitsSince = new(13, 0);

    /// <summary><c>ImageChops.constant(image, value)</c>: one gray level, of the image's size.</summary>
    public static Image Constant(Image image, Ink value)
    {
        ArgumentNullException.ThrowIfNull(image);
        return Image.New("L", image.Size, value, image.Versions);
    }

    /// <summary><c>ImageChops.invert(image)</c>: every bit the other way, which makes a byte 255 minus it.</summary>
    public static Image Invert(Image image)
    {
        ArgumentNullException.ThrowIfNull(image);
        return image.WithCombined(new ConvertPicture(image.Picture, image.Picture.Mode, static (source, target) =>
        {
            for (int i = 0; i < target.Length; i++)
            {
                target[i] = (byte)~source[i];
            }
        }));
    }

    /// <summary>
    /// <c>ImageChops.offset(image, xoffset, yoffset)</c>: moved to the right and down; what leaves on one side comes in on the other.
    /// </summary>
    /// <param name="image">The image.</param>
    /// <param name="x">Columns to the right.</param>
    /// <param name="y">Rows down; as many as columns if null.</param>
    /// <exception cref="NotSupportedException">The mode is <c>I;16</c>, of which older releases (9.4 and 11.1) return stale memory.</exception>
    public static Image Offset(Image image, int x, int? y = null)
    {
        ArgumentNullException.ThrowIfNull(image);
        if (image.Picture.Mode.ElementType() == DType.UInt16 && image.Versions.Pillow < s_offsets16BitsSince)
        {
            throw new NotSupportedException($"Pillow {image.Versions.Pillow} makes stale memory of mode {image.Mode}; convert it to I before.");
        }

        return image.With(new OffsetPicture(image.Picture, x, y ?? x, DecodeLimits.Default.MaxBytes));
    }

    /// <summary><c>ImageChops.lighter(first, second)</c>: the greater one.</summary>
    /// <exception cref="ArgumentException">The bands are not bytes, or not as many.</exception>
    public static Image Lighter(Image first, Image second) => Combine(first, second, Math.Max, static (a, b) => Vector128.Max(a, b));

    /// <summary><c>ImageChops.darker(first, second)</c>: the smaller one.</summary>
    /// <inheritdoc cref="Lighter"/>
    public static Image Darker(Image first, Image second) => Combine(first, second, Math.Min, static (a, b) => Vector128.Min(a, b));

    /// <summary><c>ImageChops.difference(first, second)</c>, without its sign.</summary>
    /// <inheritdoc cref="Lighter"/>
    public static Image Difference(Image first, Image second) =>
        Combine(first, second, static (a, b) => Math.Abs(a - b), static (a, b) => Vector128.Max(a, b) - Vector128.Min(a, b));

    /// <summary><c>ImageChops.multiply(first, second)</c>: black stays black.</summary>
    /// <inheritdoc cref="Lighter"/>
    public static Image Multiply(Image first, Image second) => Combine(first, second, static (a, b) => a * b / 255, Product);

    /// <summary><c>ImageChops.screen(first, second)</c>: white stays white.</summary>
    /// <inheritdoc cref="Lighter"/>
    public static Image Screen(Image first, Image second) =>
        Combine(first, second, static (a, b) => 255 - ((255 - a) * (255 - b) / 255), static (a, b) => ~Product(~a, ~b));

    /// <summary><c>ImageChops.add(first, second, scale, offset)</c>: the sum by the scale plus the offset, in single precision, limited.</summary>
    /// <inheritdoc cref="Lighter"/>
    public static Image Add(Image first, Image second, double scale = 1, int offset = 0) => Combine(
        first,
        second,
        (a, b) => Cut(((a + b) / (float)scale) + offset),
        scale == 1 && offset == 0 ? static (a, b) => Vector128.AddSaturate(a, b) : null);

    /// <summary><c>ImageChops.subtract(first, second, scale, offset)</c>.</summary>
    /// <inheritdoc cref="Add"/>
    public static Image Subtract(Image first, Image second, double scale = 1, int offset = 0) => Combine(
        first,
        second,
        (a, b) => Cut(((a - b) / (float)scale) + offset),
        scale == 1 && offset == 0 ? static (a, b) => Vector128.SubtractSaturate(a, b) : null);

    /// <summary><c>ImageChops.add_modulo(first, second)</c>: the sum's lowest eight bits.</summary>
    /// <inheritdoc cref="Lighter"/>
    public static Image AddModulo(Image first, Image second) => Combine(first, second, static (a, b) => (a + b) & 255, static (a, b) => a + b);

    /// <summary><c>ImageChops.subtract_modulo(first, second)</c>: the difference's lowest eight bits.</summary>
    /// <inheritdoc cref="Lighter"/>
    public static Image SubtractModulo(Image first, Image second) =>
        Combine(first, second, static (a, b) => (a - b) & 255, static (a, b) => a - b);

    /// <summary><c>ImageChops.soft_light(first, second)</c>.</summary>
    /// <inheritdoc cref="Lighter"/>
    public static Image SoftLight(Image first, Image second) => Combine(first, second, static (a, b) =>
        (((255 - a) * (a * b) / 65536) + (a * (255 - ((255 - a) * (255 - b) / 255)) / 255)) & 255);

    /// <summary><c>ImageChops.hard_light(first, second)</c>.</summary>
    /// <inheritdoc cref="Lighter"/>
    public static Image HardLight(Image first, Image second) => Combine(first, second, static (a, b) => Light(b, a));

    /// <summary><c>ImageChops.overlay(first, second)</c>.</summary>
    /// <inheritdoc cref="Lighter"/>
    public static Image Overlay(Image first, Image second) => Combine(first, second, Light);

    /// <summary><c>ImageChops.logical_and(first, second)</c> of black and white.</summary>
    /// <exception cref="ArgumentException">A mode is not <c>1</c>.</exception>
    public static Image LogicalAnd(Image first, Image second) => Logical(first, second, static (a, b) => a != 0 && b != 0 ? 255 : 0);

    /// <summary><c>ImageChops.logical_or(first, second)</c> of black and white.</summary>
    /// <inheritdoc cref="LogicalAnd"/>
    public static Image LogicalOr(Image first, Image second) => Logical(first, second, static (a, b) => a != 0 || b != 0 ? 255 : 0);

    /// <summary><c>ImageChops.logical_xor(first, second)</c> of black and white.</summary>
    /// <inheritdoc cref="LogicalAnd"/>
    public static Image LogicalXor(Image first, Image second) => Logical(first, second, static (a, b) => (a != 0) != (b != 0) ? 255 : 0);

    private static int Light(int decides, int other) =>
        (decides < 128 ? decides * other / 127 : 255 - ((255 - decides) * (255 - other) / 127)) & 255;

    // To int as in C, where what no int holds is the least one; and NaN too.
    private static int Cut(float value) => value is >= 2147483648f or <= -2147483649f or float.NaN ? int.MinValue : (int)value;

    private static Image Logical(Image first, Image second, Operation operation)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        return first.Picture.Mode == PixelMode.Bilevel && second.Picture.Mode == PixelMode.Bilevel
            ? Combine(first, second, operation)
            : throw new ArgumentException("image has wrong mode", nameof(second));
    }
}
