namespace PurePipeline.Decoding.Jpeg;

/// <summary>Gives the samples of a picture one row of MCUs at a time, from top to bottom.</summary>
internal abstract class McuRowDecoder(SamplePlanes planes, McuColumns columns) : IDisposable
{
    /// <summary>Where the samples go.</summary>
    public SamplePlanes Planes => planes;

    /// <summary>The MCUs of a row whose samples are wanted.</summary>
    protected McuColumns Columns => columns;

    /// <summary>The number of rows decoded.</summary>
    public int NextRow { get; private set; }

    /// <summary>Decodes the next row of MCUs; its samples may be left out if <paramref name="wanted"/> is false.</summary>
    public void DecodeRow(bool wanted)
    {
        Decode(NextRow, wanted);
        NextRow++;
    }

    public void Dispose()
    {
        planes.Dispose();
        DisposeSource();
    }

    protected abstract void Decode(int row, bool wanted);

    protected abstract void DisposeSource();
}
