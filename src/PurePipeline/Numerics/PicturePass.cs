using System.Buffers;
using PurePipeline.Numerics.Kernels;
using PurePipeline.Pixels;

namespace PurePipeline.Numerics;

/// <summary>
/// Makes an array's elements in one pass over a picture's rows: row, channels apart if the result wants them so, steps, result.
/// Crops, flips and turned axes are followed on the way; rows that nothing shows are skipped.
/// </summary>
internal sealed class PicturePass
{
    /// <summary>Pixels in memory are taken as one row up to so many bytes.</summary>
    private const int LongestRow = 1 << 30;

    // Rows of so many bytes are asked for while the one before is computed: shorter ones are foreseen, longer ones leave the nearest cache again.
    private const int LeastAsked = 256;
    private const int MostAsked = 8 << 10;

    private readonly Picture _picture;
    private readonly ElementwiseChain _chain;
    private readonly Track _rows;
    private readonly Track _columns;
    private readonly Track _channels;

    // What follows from them, asked for with every row.
    private readonly int _channelCount;
    private readonly int _inputSize;
    private readonly int _size;
    private readonly NormalizeStep? _normalization;

    // The result wants whole pixels in their own order; with their channels in the opposite one, as [..., ::-1] makes them; or each channel
    // as a plane of its own, its rows as they are.
    private readonly bool _isInterleaved;
    private readonly bool _isReversed;
    private readonly bool _isPlanar;

    private PicturePass(Picture picture, ElementwiseChain chain, Track rows, Track columns, Track channels)
    {
        (_picture, _chain, _rows, _columns, _channels) = (picture, chain, rows, columns, channels);
        (_channelCount, _inputSize, _size) = (picture.Mode.ChannelCount(), chain.Input.ItemSize(), chain.Output.ItemSize());
        _normalization = chain.AsNormalization;
        bool takesPixels = columns.Step == 1 && (columns.Count == 1 || columns.Stride == _channelCount);
        _isInterleaved = takesPixels && channels == new Track(0, 1, _channelCount, _channelCount == 1 ? 0 : 1);
        _isReversed = takesPixels && channels == new Track(_channelCount - 1, -1, _channelCount, 1);
        _isPlanar = columns.Step == 1 && (columns.Count == 1 || columns.Stride == 1);
    }

    /// <summary>
    /// What is wanted along one axis of the picture: indices Start, Start + Step, ..., each <paramref name="Stride"/> elements further in
    /// the result.
    /// </summary>
    private readonly record struct Track(int Start, int Step, int Count, long Stride)
    {
        /// <summary>The lowest index wanted.</summary>
        public int Low => Step < 0 ? Start + (Step * (Count - 1)) : Start;

        /// <summary>From the lowest index wanted to the highest.</summary>
        public int Extent => (Math.Abs(Step) * (Count - 1)) + 1;
    }

    /// <summary>
    /// The pass that makes <paramref name="view"/> in C order; null if its elements cannot be followed along the picture's axes.
    /// </summary>
    public static PicturePass? TryCreate(PictureElements elements, Layout view)
    {
        if (elements.Trace(view) is not { Length: > 0 } traced
            || AxisMap.TryCreate(traced, PictureElements.NaturalShape(elements.Picture)) is not { } map)
        {
            return null;
        }

        Span<Track> tracks = [new(map.Start[0], 1, 1, 0), new(map.Start[1], 1, 1, 0), new(map.Start[2], 1, 1, 0)];
        long stride = 1;
        for (int i = map.Walks.Count - 1; i >= 0; i--)
        {
            AxisMap.Walk walk = map.Walks[i];
            if (walk.Count == 1)
            {
                continue;
            }

            if (walk.Axis < 0 || tracks[walk.Axis].Count > 1)
            {
                return null;
            }

            tracks[walk.Axis] = new Track(map.Start[walk.Axis], walk.Step, walk.Count, stride);
            stride *= walk.Count;
        }

        return new PicturePass(elements.Picture, elements.Chain, tracks[0], tracks[1], tracks[2]);
    }

    /// <summary>
    /// True if row i of the result's <paramref name="height"/>, at element i * <paramref name="rowLength"/>, comes from one row of the picture,
    /// further down for each i.
    /// </summary>
    public bool IsRowByRow(int height, int rowLength) => _rows.Count == height && (height == 1 || (_rows.Step > 0 && _rows.Stride == rowLength));

    /// <summary>Decodes and computes.</summary>
    /// <param name="destination">The view's elements in C order.</param>
    /// <exception cref="PictureException">The picture cannot be decoded.</exception>
    public void Run(Span<byte> destination)
    {
        if (IsWhole && _rows == new Track(0, 1, _picture.Height, _picture.Width * _channelCount) && _picture.TryWrite(destination))
        {
            return;
        }

        if (AsOneRow() is { } pass)
        {
            pass.Run(destination);
            return;
        }

        bool streams = Streaming.Pays(destination.Length);
        bool asks = !streams && _rows.Step > 0 && _rows.Stride * _size is >= LeastAsked and <= MostAsked;
        using var rows = new Rows(this, streams);
        for (int i = 0; i < _rows.Count; i++)
        {
            int at = checked((int)((_rows.Step < 0 ? _rows.Count - 1 - i : i) * _rows.Stride * _size));
            if (asks && i < _rows.Count - 1)
            {
                AskForNext(destination[at..]);
            }

            rows.Next(destination[at..]);
        }

        rows.End();
    }

    // Asks for what the next row is written to, of each plane.
    private void AskForNext(Span<byte> destination)
    {
        int rowBytes = (int)_rows.Stride * _size;
        int planes = _isPlanar ? _channels.Count : 1;
        for (int plane = 0; plane < planes; plane++)
        {
            int start = checked((int)((plane * _channels.Stride * _size) + rowBytes));
            Prefetch.Lines(destination.Slice(start, Math.Min(rowBytes, destination.Length - start)));
        }
    }

    /// <summary>One pass from top to bottom, with the buffers it takes.</summary>
    public sealed class Rows : IDisposable
    {
        private readonly PicturePass _pass;
        private readonly RowReader? _reader;
        private readonly RowSource? _source;
        private readonly byte[] _planes;
        private readonly byte[] _pixels;
        private readonly byte[] _scratch;
        private readonly bool _isWhole;
        private int _next;

        /// <param name="pass">The pass.</param>
        /// <param name="streams">See <see cref="RowReader.Streams"/>.</param>
        public Rows(PicturePass pass, bool streams = false)
        {
            _pass = pass;
            _isWhole = pass.IsWhole;
            Picture picture = pass._picture;
            int rowBytes = checked(picture.RowBytes + RowReader.Slack);
            var columns = new ColumnRange(pass._columns.Low, pass._columns.Low + pass._columns.Extent);
            if (_isWhole)
            {
                _reader = RowReader.Open(picture, columns);
                _reader.Streams = streams;
            }
            else
            {
                _source = new RowSource(picture, columns: columns);
            }

            _planes = ArrayPool<byte>.Shared.Rent(pass.IsDirect ? 1 : rowBytes);
            int elements = rowBytes / pass._chain.Input.ItemSize();
            _pixels = ArrayPool<byte>.Shared.Rent(pass.IsScattered ? checked(elements * pass._chain.Output.ItemSize()) : 1);
            _scratch = ArrayPool<byte>.Shared.Rent(ElementwiseChain.ScratchBytes);
        }

        /// <summary>Makes what comes from the next row of the picture that is wanted.</summary>
        /// <param name="destination">Where the result has the lowest index of that row.</param>
        public void Next(Span<byte> destination)
        {
            Track rows = _pass._rows;
            int y = rows.Low + (_next * Math.Abs(rows.Step));
            _next++;
            if (_reader is null)
            {
                _pass.WriteRow(_source!.Row(y), destination, _planes, _pixels, _scratch);
                return;
            }

            if (y != _reader.NextRow)
            {
                _reader.Skip(y - _reader.NextRow);
            }

            // What is written behind a row, the next one overwrites, unless rows go upwards.
            _reader.Read(rows.Step < 0 ? destination[.._pass._picture.RowBytes] : destination);
        }

        /// <summary>Passes over some of them.</summary>
        public void Skip(int count) => _next += count;

        /// <summary>Passes over the picture's rows below those that are wanted.</summary>
        public void End()
        {
            _source?.SkipRest();
            _reader?.Skip(_pass._picture.Height - _reader.NextRow);
            if (_reader is { Streams: true })
            {
                Streaming.End();
            }
        }

        public void Dispose()
        {
            _reader?.Dispose();
            _source?.Dispose();
            ArrayPool<byte>.Shared.Return(_planes);
            ArrayPool<byte>.Shared.Return(_pixels);
            ArrayPool<byte>.Shared.Return(_scratch);
        }
    }

    /// <summary>The result wants the picture's rows as they are.</summary>
    private bool IsWhole => _isInterleaved && _chain.IsEmpty && (_columns.Low, _columns.Count) == (0, _picture.Width);

    private bool IsScattered => !_isInterleaved && !_isReversed && !_isPlanar;

    /// <summary>The chain goes from a row to the result, without a row of planes or of pixels in another order between them.</summary>
    private bool IsDirect => _isInterleaved || (_isPlanar && _normalization is not null);

    /// <summary>The same as one row, if rows lie in memory, and in the result, without a gap.</summary>
    private PicturePass? AsOneRow() =>
        IsDirect && _rows == new Track(0, 1, _picture.Height, _columns.Count * _columns.Stride) && (_columns.Low, _columns.Count) == (0, _picture.Width)
        && _picture is MemoryPicture { Height: > 1, Width: > 1, WholePixels: { Length: > 0 and < LongestRow } pixels }
            ? new PicturePass(
                new MemoryPicture(pixels, _picture.Width * _picture.Height, 1, _picture.Mode),
                _chain,
                new Track(0, 1, 1, 0),
                _columns with { Count = _columns.Count * _rows.Count },
                _channels)
            : null;

    private void WriteRow(ReadOnlySpan<byte> row, Span<byte> destination, byte[] planes, byte[] pixels, Span<byte> scratch)
    {
        ElementwiseChain chain = _chain;
        (int inputSize, int size, int channels) = (_inputSize, _size, _channelCount);
        int count = _columns.Extent * channels;
        row = row.Slice(_columns.Low * channels * inputSize, count * inputSize);
        if (_isInterleaved)
        {
            chain.Run(row, destination[..(count * size)], ElementwiseStep.Interleaved, scratch);
        }
        else if (_isReversed)
        {
            ReverseChannels.Run(row, channels, inputSize, planes);
            chain.Run(planes.AsSpan(0, row.Length), destination[..(count * size)], ElementwiseStep.Reversed, scratch);
        }
        else if (_isPlanar && _normalization is { } step)
        {
            WritePlanes(step, row, destination);
        }
        else if (_isPlanar)
        {
            int width = _columns.Count;
            Deinterleave.Run(row, channels, inputSize, planes.AsSpan(0, row.Length));
            for (int i = 0; i < _channels.Count; i++)
            {
                int channel = _channels.Start + (i * _channels.Step);
                int at = checked((int)(i * _channels.Stride * size));
                chain.Run(planes.AsSpan(channel * width * inputSize, width * inputSize), destination.Slice(at, width * size), channel, scratch);
            }
        }
        else
        {
            chain.Run(row, pixels.AsSpan(0, count * size), ElementwiseStep.Interleaved, scratch);
            var source = new Layout(
                ((_columns.Start - _columns.Low) * channels) + _channels.Start,
                [_columns.Count, _channels.Count],
                [_columns.Step * channels, _channels.Step]);
            var target = new Layout(0, [_columns.Count, _channels.Count], [_columns.Stride, _channels.Stride]);
            StridedCopy.Copy(pixels, source, destination, target, size);
        }
    }

    // In blocks that are in the first-level cache when the second channel is taken.
    private void WritePlanes(NormalizeStep step, ReadOnlySpan<byte> row, Span<byte> destination)
    {
        (int channels, int size) = (_channelCount, _size);
        int pixelBytes = channels * _inputSize;
        for (int start = 0; start < _columns.Count; start += ElementwiseChain.Block)
        {
            int count = Math.Min(ElementwiseChain.Block, _columns.Count - start);
            ReadOnlySpan<byte> pixels = row.Slice(start * pixelBytes, count * pixelBytes);
            for (int i = 0; i < _channels.Count; i++)
            {
                int at = checked((int)((i * _channels.Stride) + start) * size);
                step.Run(pixels, channels, _channels.Start + (i * _channels.Step), destination.Slice(at, count * size));
            }
        }
    }
}
