using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using PurePipeline.Pixels;

namespace PurePipeline.Pillow;

/// <summary>
/// Pillow's resize with <c>NEAREST</c>: <c>ImagingScaleAffine</c> of its <c>Geometry.c</c>. The source positions are a running sum of
/// doubles, not a product, and a position outside of the picture is zero.
/// </summary>
internal sealed class NearestPicture(Picture source, int width, int height, ResizeBox box) : Picture(width, height, source.Mode)
{
    public override RowReader OpenRows() => new Reader(
        this,
        source,
        Positions(Width, box.Left, box.Width, source.Width),
        Positions(Height, box.Upper, box.Height, source.Height));

    // The source position of each target position that has one. The box lies in the picture and positions rise, so only the last ones,
    // moved beyond the edge by rounding, can have none.
    private static int[] Positions(int count, float start, float extent, int length)
    {
        double step = (double)extent / count;
        double at = start + (step * 0.5);
        int[] positions = new int[count];
        for (int i = 0; i < count; i++, at += step)
        {
            if (at >= length)
            {
                return positions[..i];
            }

            positions[i] = (int)at;
        }

        return positions;
    }

    [InlineArray(3)]
    private struct ThreeBytes
    {
        private byte _first;
    }

    private sealed class Reader(Picture target, Picture source, int[] columns, int[] rows) : SourceRowReader(target, source)
    {
        private readonly int _targetHeight = target.Height;
        private readonly int _targetBytes = target.RowBytes;
        private readonly int _pixel = source.Mode.BytesPerPixel();

        // The last row made: a picture being enlarged has it several times.
        private byte[]? _made;

        protected override void ReadRow(Span<byte> row)
        {
            row = row[.._targetBytes];
            if (NextRow >= rows.Length)
            {
                row.Clear();
            }
            else
            {
                MakeRow(rows[NextRow]);
                _made.AsSpan(0, _targetBytes).CopyTo(row);
            }

            EndAt(NextRow + 1);
        }

        protected override void SkipRows(int count) => EndAt(NextRow + count);

        protected override void Dispose(bool disposing)
        {
            Return(ref _made);
            base.Dispose(disposing);
        }

        private static void Pick<T>(ReadOnlySpan<byte> pixels, int[] columns, Span<byte> row)
            where T : unmanaged
        {
            ReadOnlySpan<T> from = MemoryMarshal.Cast<byte, T>(pixels);
            Span<T> to = MemoryMarshal.Cast<byte, T>(row);
            for (int i = 0; i < columns.Length; i++)
            {
                to[i] = from[columns[i]];
            }

            to[columns.Length..].Clear();
        }

        private void MakeRow(int y)
        {
            if (_made is not null && y < NextSourceRow)
            {
                return;
            }

            _made ??= ArrayPool<byte>.Shared.Rent(_targetBytes);
            ReadOnlySpan<byte> pixels = ReadSourceRow(y);
            Span<byte> made = _made.AsSpan(0, _targetBytes);
            switch (_pixel)
            {
                case 1:
                    Pick<byte>(pixels, columns, made);
                    break;
                case 3:
                    Pick<ThreeBytes>(pixels, columns, made);
                    break;
                default:
                    Pick<uint>(pixels, columns, made);
                    break;
            }
        }

        private void EndAt(int count)
        {
            if (count == _targetHeight)
            {
                SkipRestOfSource();
            }
        }
    }
}
