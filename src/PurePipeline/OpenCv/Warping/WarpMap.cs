namespace PurePipeline.OpenCv.Warping;

/// <summary>Where the pixels of a warp's result come from, row by row. Immutable; each reader has a cursor of its own.</summary>
internal abstract class WarpMap
{
    /// <summary>Starts making rows.</summary>
    /// <param name="width">Columns of the result.</param>
    /// <param name="height">Rows of the result.</param>
    /// <param name="nearest">Whole pixels are wanted, else 32nds.</param>
    public abstract Cursor Open(int width, int height, bool nearest);

    /// <summary>What makes rows, with the memory that takes.</summary>
    public abstract class Cursor : IDisposable
    {
        /// <summary>Makes row <paramref name="y"/>.</summary>
        public abstract void Fill(int y, PositionRow row);

        public void Dispose()
        {
            Dispose(disposing: true);
            GC.SuppressFinalize(this);
        }

        protected virtual void Dispose(bool disposing)
        {
        }
    }
}
