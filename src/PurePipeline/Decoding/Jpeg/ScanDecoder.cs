using PurePipeline.Pointers;

namespace PurePipeline.Decoding.Jpeg;

/// <summary>Decodes one scan of several into the picture's coefficients: goes through its MCUs and restart intervals.</summary>
internal abstract unsafe class ScanDecoder : IDisposable
{
    private readonly ScanContext _context;

    protected ScanDecoder(JpegScan scan, JpegTables tables, ScanContext context)
    {
        (Scan, _context) = (scan, context);
        context.LookUps.Clear();
        Segments = new EntropySegments(context.Input, context.Window, context.LookUps, scan, tables);
    }

    /// <summary>The marker that ended the scan; 0 if none has been read.</summary>
    public int Pending => Segments.Window.Marker;

    protected JpegScan Scan { get; }

    protected EntropySegments Segments { get; }

    /// <summary>Where the scan's tables are.</summary>
    protected HuffmanLookUps LookUps => _context.LookUps;

    /// <summary>Whether the scan has one component, so that its MCU is one block.</summary>
    protected bool IsAlone => Scan.Components.Count == 1;

    /// <summary>Decodes the whole scan.</summary>
    public virtual void Decode()
    {
        Segments.Start();
        JpegComponent first = Scan.Components[0].Component;
        (int columns, int rows) = IsAlone ? (first.BlocksPerRow, first.BlockRows) : (_context.Frame.McusPerRow, _context.Frame.McuRows);
        int perRow = columns;
        if (IsAlone && columns == _context.Frame.McusPerRow * first.H)
        {
            // No padding between the rows of blocks: they are decoded as one.
            (columns, rows) = (columns * rows, 1);
        }

        BitPosition position = default;
        for (int row = 0; row < rows; row++)
        {
            for (int column = 0; column < columns;)
            {
                int run = Segments.TakeRun(columns - column, out bool restarted);
                if (restarted)
                {
                    position = default;
                    Restart();
                }

                fixed (byte* bytes = Segments.Window.Bytes)
                {
                    BytePointer window = Access.Of(bytes, EntropyWindow.Length);
                    BitBuffer bits = position.At(window);
                    int decoded = DecodeRun(ref bits, window, row, column, column + run);
                    if (decoded > 0)
                    {
                        int last = row + ((column + decoded - 1) / perRow);
                        _context.Progression.LastGoodRow = IsAlone ? last / (first.V * _context.Frame.McuRowsTogether) : last;
                    }

                    Segments.Check(bits, window);
                    position = BitPosition.Of(bits, window);
                }

                column += run;
            }
        }
    }

    public virtual void Dispose()
    {
    }

    /// <summary>Begins a restart interval: predictions and runs end.</summary>
    protected abstract void Restart();

    /// <summary>Decodes MCUs of a row, as far as there is data; returns how many were begun with data.</summary>
    /// <param name="bits">The position.</param>
    /// <param name="window">The bytes of <see cref="Segments"/>' window.</param>
    /// <param name="row">The row of MCUs.</param>
    /// <param name="column">The first MCU.</param>
    /// <param name="end">The one behind the last.</param>
    protected abstract int DecodeRun(ref BitBuffer bits, BytePointer window, int row, int column, int end);
}
