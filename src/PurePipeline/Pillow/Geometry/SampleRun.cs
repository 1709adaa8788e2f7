using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using PurePipeline.Resampling;

namespace PurePipeline.Pillow.Geometry;

/// <summary>
/// A run of a row's pixels while they are sampled by vectors: where each comes from, the source's pixels around that place, and what
/// becomes of it. Kernels go in whole vectors, and all of it stays in the first-level cache.
/// </summary>
internal unsafe partial struct SampleRun
{
    /// <summary>The most pixels of a run.</summary>
    public const int Length = 64;

    /// <summary>Pixels in the lanes of a vector.</summary>
    public const int Group = 4;

    // The columns, and rows, that the widest filter takes; and so many words hold the four columns.
    private const int MostTaps = 4;

    /// <summary>Columns in the source; then how far right of the middle left pixel's centre each is.</summary>
    public fixed double X[Length];

    /// <summary>Rows in the source; then how far below the middle upper pixel's centre each is.</summary>
    public fixed double Y[Length];

    /// <summary>Bits set where the place is in the picture.</summary>
    public fixed int Inside[Length];

    /// <summary>The neighbouring pixels of each row around the places: see <see cref="Plane"/>.</summary>
    public fixed uint Words[MostTaps * MostTaps * Length];

    /// <summary>The result.</summary>
    public fixed uint Pixels[Length];

    // Bytes from the source's first one to the first of the neighbouring pixels in each row; or to the one pixel taken.
    private fixed int _offsets[MostTaps * Length];

    /// <summary>
    /// The groups, by bits, that have to be made pixel by pixel: because pixels to the left or right would lie outside of the picture, or
    /// reading whole words would leave its memory.
    /// </summary>
    public uint Exceptions { get; private set; }

    /// <summary>Where the words of one row around each place begin in <see cref="Words"/>: the first four bytes of each, the next four ...</summary>
    public static int Plane(int row, int word) => ((row * MostTaps) + word) * Length;

    /// <summary>Takes the pixel that each position lies in, 0 for those that are outside of the picture or not numbers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public void TakePixels<TPixel>(in SourcePixels source, int count)
        where TPixel : unmanaged
    {
        Vector256<double> width = Vector256.Create((double)source.Width);
        Vector256<double> height = Vector256.Create((double)source.Height);
        Exceptions = 0;

        // Safety: places outside are replaced by the first pixel, so the offsets are those of pixels; count is at most a run's length.
        fixed (double* xs = X, ys = Y)
        fixed (int* inside = Inside, offsets = _offsets)
        fixed (uint* pixels = Pixels)
        fixed (byte* origin = &source.Origin)
        {
            for (int i = 0; i < count; i += Group)
            {
                Vector256<double> x = Vector256.Load(xs + i);
                Vector256<double> y = Vector256.Load(ys + i);
                Vector128<int> isInside = DoubleLanes.Mask(
                    Vector256.GreaterThanOrEqual(x, Vector256<double>.Zero) & Vector256.LessThan(x, width)
                    & Vector256.GreaterThanOrEqual(y, Vector256<double>.Zero) & Vector256.LessThan(y, height));
                isInside.Store(inside + i);
                Vector128<int> offset = (DoubleLanes.Truncate(y) * source.Stride) + (DoubleLanes.Truncate(x) * sizeof(TPixel));
                (offset & isInside).Store(offsets + i);
            }

            for (int i = 0; i < count; i++)
            {
                byte* pixel = origin + offsets[i];
                pixels[i] = sizeof(TPixel) switch
                {
                    1 => *pixel,
                    2 => Unsafe.ReadUnaligned<ushort>(pixel),
                    3 => Unsafe.ReadUnaligned<ushort>(pixel) | ((uint)pixel[2] << 16),
                    _ => Unsafe.ReadUnaligned<uint>(pixel),
                };
            }
        }
    }

    /// <summary>
    /// Takes the neighbouring pixels around each position, a row below or above the picture repeating the one before it, and leaves the
    /// distances.
    /// </summary>
    /// <param name="source">The picture.</param>
    /// <param name="taps">Columns and rows: 2 or 4.</param>
    /// <param name="bytesPerPixel">The bytes of a pixel, up to 4.</param>
    /// <param name="count">Pixels of the run, whole groups.</param>
    public void TakeNeighbours(in SourcePixels source, int taps, int bytesPerPixel, int count)
    {
        // Three bytes are read as if they were four.
        int read = taps * (bytesPerPixel == 3 ? sizeof(uint) : bytesPerPixel);
        if (source.Width < taps)
        {
            Exceptions = uint.MaxValue;
            return;
        }

        Locate(source, taps, bytesPerPixel, read, count);
        fixed (byte* origin = &source.Origin)
        fixed (int* offsets = _offsets)
        fixed (uint* words = Words)
        {
            for (int row = 0; row < taps; row++)
            {
                RecordWords.Take(origin, offsets + (row * Length), read, words + Plane(row, 0), Length, count);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private void Locate(in SourcePixels source, int taps, int bytesPerPixel, int read, int count)
    {
        Vector256<double> half = Vector256.Create(0.5);
        Vector256<double> width = Vector256.Create((double)source.Width);
        Vector256<double> height = Vector256.Create((double)source.Height);
        Vector256<double> lastColumn = Vector256.Create((double)(source.Width - taps));
        Vector256<double> before = Vector256.Create((taps / 2) - 1.0);
        Vector128<int> lastOffset = Vector128.Create(source.Readable - read);
        Vector128<int> stride = Vector128.Create(source.Stride);
        uint exceptions = 0;

        // Safety: count is at most a run's length.
        fixed (double* xs = X, ys = Y)
        fixed (int* inside = Inside, offsets = _offsets)
        {
            for (int i = 0; i < count; i += Group)
            {
                Vector256<double> x = Vector256.Load(xs + i);
                Vector256<double> y = Vector256.Load(ys + i);
                Vector256<double> outside = Vector256.LessThan(x, Vector256<double>.Zero) | Vector256.GreaterThanOrEqual(x, width)
                    | Vector256.LessThan(y, Vector256<double>.Zero) | Vector256.GreaterThanOrEqual(y, height);
                (~DoubleLanes.Mask(outside)).Store(inside + i);
                (x, y) = (x - half, y - half);
                (Vector256<double> column, Vector256<double> row) = (Vector256.Floor(x), Vector256.Floor(y));
                (x - column).Store(xs + i);
                (y - row).Store(ys + i);

                // Columns are limited so that neighbours can be read; where that changes them inside of the picture is an exception.
                (column, row) = (column - before, row - before);
                Vector256<double> first = Clamp(column, lastColumn);
                bool isException = !Vector256.EqualsAll((first - column).AsInt64() & ~outside.AsInt64(), Vector256<long>.Zero);
                Vector128<int> columnAt = DoubleLanes.Truncate(first) * bytesPerPixel;
                Vector128<int> beyond = Vector128<int>.Zero;
                for (int tap = 0; tap < taps; tap++, row += Vector256<double>.One)
                {
                    Vector128<int> offset = (DoubleLanes.Truncate(Clamp(row, height - Vector256<double>.One)) * stride) + columnAt;
                    beyond |= Vector128.GreaterThan(offset, lastOffset);
                    Vector128.Min(offset, lastOffset).Store(offsets + (tap * Length) + i);
                }

                exceptions |= isException || !Vector128.EqualsAll(beyond, Vector128<int>.Zero) ? 1u << (i / Group) : 0;
            }
        }

        Exceptions = exceptions;
    }

    // Not a number becomes 0.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> Clamp(Vector256<double> place, Vector256<double> last)
    {
        place = Vector256.ConditionalSelect(Vector256.GreaterThan(place, Vector256<double>.Zero), place, Vector256<double>.Zero);
        return Vector256.ConditionalSelect(Vector256.LessThan(place, last), place, last);
    }
}
