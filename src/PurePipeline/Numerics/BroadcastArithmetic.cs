using System.Buffers;
using PurePipeline.Numerics.Kernels;

namespace PurePipeline.Numerics;

/// <summary>
/// Arithmetic on two arrays in memory, broadcast to one shape and converted to one dtype on the way, a stretch of elements at a time.
/// </summary>
internal static class BroadcastArithmetic
{
    private const int WantedStretch = 4096;

    /// <summary>The result in C order.</summary>
    public static byte[] Run(BinaryOperation operation, DType compute, StridedArray a, StridedArray b, ReadOnlySpan<int> shape)
    {
        byte[] result = Storage.Allocate(compute, Layout.LengthOf(shape));
        if (result.Length == 0)
        {
            return result;
        }

        // As many of the last axes as make a good stretch; the axes before them are walked.
        int inner = shape.Length;
        long stretch = 1;
        while (inner > 0 && stretch < WantedStretch)
        {
            stretch *= shape[--inner];
        }

        using var x = new Operand(a, compute, shape, inner);
        using var y = new Operand(b, compute, shape, inner);
        Arithmetic arithmetic = Arithmetic.Of(compute);
        int bytes = checked((int)stretch * compute.ItemSize());
        for (int at = 0; at < result.Length; at += bytes)
        {
            arithmetic.Run(operation, x.Next(), y.Next(), result.AsSpan(at, bytes));
        }

        return result;
    }

    /// <summary>One side, stretch by stretch in the computing dtype. A stretch that repeats is made once.</summary>
    private ref struct Operand : IDisposable
    {
        private readonly ReadOnlySpan<byte> _memory;
        private readonly DType _from;
        private readonly DType _to;
        private readonly Layout _stretch;
        private readonly bool _repeats;
        private readonly byte[] _gathered;
        private readonly byte[] _converted;
        private StridedRuns _starts;
        private bool _made;

        public Operand(StridedArray array, DType compute, ReadOnlySpan<int> shape, int inner)
        {
            Layout layout = array.Layout.BroadcastTo(shape);
            (_from, _to) = (array.DType, compute);
            _memory = array.Storage.Read();
            _stretch = new Layout(0, shape[inner..].ToArray(), layout.Strides[inner..].ToArray());
            _repeats = layout.Strides[..inner].IndexOfAnyExcept(0) < 0;

            _starts = new StridedRuns(new Layout(layout.Offset, shape[..inner].ToArray(), layout.Strides[..inner].ToArray()), single: true);
            _gathered = ArrayPool<byte>.Shared.Rent(checked((int)(_stretch.Length * _from.ItemSize())));
            _converted = ArrayPool<byte>.Shared.Rent(checked((int)(_stretch.Length * _to.ItemSize())));
        }

        public ReadOnlySpan<byte> Next()
        {
            _starts.MoveNext();
            int bytes = (int)_stretch.Length * _from.ItemSize();
            int converted = (int)_stretch.Length * _to.ItemSize();
            if (!_made || !_repeats)
            {
                var here = new Layout(_starts.Start, _stretch.Shape.ToArray(), _stretch.Strides.ToArray());
                StridedCopy.Gather(_memory, here, _from.ItemSize(), _gathered.AsSpan(0, bytes));
                Conversion.Run(_from, _gathered.AsSpan(0, bytes), _to, _converted.AsSpan(0, converted));
                _made = true;
            }

            return _converted.AsSpan(0, converted);
        }

        public readonly void Dispose()
        {
            ArrayPool<byte>.Shared.Return(_gathered);
            ArrayPool<byte>.Shared.Return(_converted);
        }
    }
}
