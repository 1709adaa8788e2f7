using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using PurePipeline.Pixels;

namespace PurePipeline.OpenCv.Warping;

/// <summary>A picture in memory and what lies around it.</summary>
internal readonly ref struct WarpSource
{
    // Fewer pixels are computed while the first one's are fetched.
    private const int LeastAsked = 16;

    private readonly ref byte _origin;
    private readonly nint _stride;
    private readonly int _pixelBytes;
    private readonly BorderType _border;
    private readonly ref byte _value;

    /// <param name="picture">The picture.</param>
    /// <param name="border">What lies around it.</param>
    /// <param name="value">A pixel, for a constant border.</param>
    public WarpSource(MemoryPicture picture, BorderType border, byte[] value)
    {
        _pixelBytes = picture.Mode.BytesPerPixel();
        ArgumentOutOfRangeException.ThrowIfLessThan(value.Length, _pixelBytes, nameof(value));
        (Width, Height, _stride, _border) = (picture.Width, picture.Height, picture.RowStride, border);
        _origin = ref MemoryMarshal.GetReference(picture.Row(0));
        _value = ref MemoryMarshal.GetArrayDataReference(value);
    }

    public int Width { get; }

    public int Height { get; }

    /// <summary>A constant lies around the picture.</summary>
    public bool IsConstant => _border == BorderType.Constant;

    /// <summary>The pixel of the border.</summary>
    public ref byte Value => ref _value;

    /// <summary>Bytes to the pixel below.</summary>
    public nint Stride => _stride;

    /// <summary>Whether a square of <paramref name="size"/> pixels whose first is at (x, y) lies inside the picture.</summary>
    public bool Contains(int x, int y, int size) => (uint)x < (uint)Math.Max(Width - size + 1, 0) && (uint)y < (uint)Math.Max(Height - size + 1, 0);

    /// <summary>The pixel at (x, y).</summary>
    /// <remarks>Safety: the caller keeps both inside the picture.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref byte Inside(int x, int y) => ref Unsafe.AddByteOffset(ref _origin, (y * _stride) + (nint)((long)x * _pixelBytes));

    /// <summary>
    /// Asks for the pixels of a row that will be made, and for those below them, if they lie so far apart that the processor does not foresee them,
    /// in a picture that the caches do not hold.
    /// </summary>
    public unsafe void Ask(PositionRow positions)
    {
        ReadOnlySpan<int> xs = positions.X;
        ReadOnlySpan<int> ys = positions.Y[..xs.Length];
        int middle = xs.Length / 2;
        if (xs.Length < LeastAsked || !Streaming.PassesCaches(Math.Abs((long)_stride) * Height) || Apart(xs[middle - 1], ys[middle - 1], xs[middle], ys[middle]) < Streaming.Line / 2)
        {
            return;
        }

        // Safety: what cannot be read is not, if the collector should move the pixels meanwhile.
        byte* origin = (byte*)Unsafe.AsPointer(ref _origin);
        (uint columns, uint rows) = ((uint)Width, (uint)Height);
        (nint stride, nint pixelBytes) = (_stride, _pixelBytes);
        for (int i = 0; i < xs.Length; i++)
        {
            if ((uint)xs[i] < columns && (uint)ys[i] < rows)
            {
                byte* pixel = origin + (ys[i] * stride) + (xs[i] * pixelBytes);
                Prefetch.Line(pixel);
                Prefetch.Line(pixel + stride);
            }
        }
    }

    private long Apart(int x0, int y0, int x1, int y1) => Math.Abs(((long)(x1 - x0) * _pixelBytes) + ((y1 - y0) * _stride));

    /// <summary>The pixel at (x, y), or the one that the border has there.</summary>
    public ref byte Anywhere(int x, int y)
    {
        int column = BorderIndex.Of(x, Width, _border);
        int row = BorderIndex.Of(y, Height, _border);

        // Safety: both are -1 or inside the picture.
        return ref column < 0 || row < 0 ? ref _value : ref Inside(column, row);
    }
}
