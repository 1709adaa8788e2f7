using System.Runtime.CompilerServices;

namespace PurePipeline.Pixels;

/// <summary>One pass over a <see cref="Picture"/> from top to bottom, row by row. Used by one thread at a time.</summary>
public abstract class RowReader : IDisposable
{
    /// <summary>
    /// The bytes that row buffers keep behind a row, so that vector kernels may store whole registers.
    /// A reader that is given less has to be careful, and slower, with the end of the row.
    /// </summary>
    public const int Slack = 256;

    private const int MaxNesting = 1000;
    private const int StackAsked = 16;

    [ThreadStatic]
    private static int nesting;

    private readonly int _height;
    private readonly int _rowBytes;

    /// <summary>Reads <paramref name="picture"/> from its first row.</summary>
    protected RowReader(Picture picture)
    {
        ArgumentNullException.ThrowIfNull(picture);
        (_height, _rowBytes) = (picture.Height, picture.RowBytes);
    }

    /// <summary>The index of the row that the next <see cref="Read"/> gives.</summary>
    public int NextRow { get; private set; }

    /// <summary>
    /// Whether the rows go to a result that the caches do not hold, so that a kernel that can shall write past them (<see cref="Streaming"/>).
    /// </summary>
    internal bool Streams { get; set; }

    /// <summary>
    /// Writes the next row to the start of <paramref name="row"/>. Bytes of the span beyond the row's own are free to be overwritten
    /// with anything: pass a span cut to the row where that matters, and a longer one (<see cref="Slack"/>) where speed does.
    /// </summary>
    /// <exception cref="ArgumentException">The span is shorter than a row.</exception>
    /// <exception cref="InvalidOperationException">All rows have been read.</exception>
    /// <exception cref="PictureException">The picture's data is damaged here.</exception>
    public void Read(Span<byte> row)
    {
        if (row.Length < _rowBytes)
        {
            throw new ArgumentException($"A row takes {_rowBytes} bytes; the span has {row.Length}.", nameof(row));
        }

        RequireRows(1);
        Enter();
        try
        {
            ReadRow(row);
            NextRow++;
            EndIfLast();
        }
        finally
        {
            nesting--;
        }
    }

    /// <summary>Passes over <paramref name="count"/> rows, at less cost than reading them where the source can.</summary>
    /// <exception cref="InvalidOperationException">Fewer rows are left.</exception>
    /// <exception cref="PictureException">The picture's data is damaged here.</exception>
    public void Skip(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        RequireRows(count);
        if (count == 0)
        {
            return;
        }

        Enter();
        try
        {
            SkipRows(count);
            NextRow += count;
            EndIfLast();
        }
        finally
        {
            nesting--;
        }
    }

    /// <summary>Gives back what the pass has rented.</summary>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Opens what an operation reads from: the readers of a chain of operations lie in each other.</summary>
    /// <exception cref="PictureException">The chain is longer than a thousand operations, or than the stack.</exception>
    internal static RowReader Open(Picture source, ColumnRange? columns = null)
    {
        Enter();
        try
        {
            return columns is { } used ? source.OpenRows(used) : source.OpenRows();
        }
        finally
        {
            nesting--;
        }
    }

    /// <summary>Writes row <see cref="NextRow"/>; the span has at least a row's bytes.</summary>
    protected abstract void ReadRow(Span<byte> row);

    /// <summary>Passes over <paramref name="count"/> rows, at least 1, from <see cref="NextRow"/> on.</summary>
    protected abstract void SkipRows(int count);

    /// <summary>
    /// Called when the last row has been given or passed over: the place to pass over what is left of a source. Whoever decodes a file decodes
    /// all of it, so damage below the rows that are used counts.
    /// </summary>
    protected virtual void OnEnd()
    {
    }

    /// <summary>Gives back what the pass has rented; called at most once with effect.</summary>
    protected virtual void Dispose(bool disposing)
    {
    }

    // Asking for the stack takes longer than a short row does, and what it sets aside is more than a few readers take; so few ask. It alone cannot
    // be asked: below the last reader the runtime may have to compile a method, which takes more than it sets aside.
    private static void Enter()
    {
        if (nesting >= MaxNesting || (nesting % StackAsked == StackAsked - 1 && !RuntimeHelpers.TryEnsureSufficientExecutionStack()))
        {
            throw new PictureException(
                PictureErrorCode.LimitExceeded,
                "More operations follow each other than can be computed in one pass; take the picture's data in between.");
        }

        nesting++;
    }

    private void EndIfLast()
    {
        if (NextRow == _height)
        {
            OnEnd();
        }
    }

    private void RequireRows(int count)
    {
        if (count > _height - NextRow)
        {
            throw new InvalidOperationException($"{count} more rows asked for after row {NextRow} of {_height}.");
        }
    }
}
