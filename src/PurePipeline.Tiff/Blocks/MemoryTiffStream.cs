using BitMiracle.LibTiff.Classic;

namespace PurePipeline.Tiff.Blocks;

/// <summary>A file in memory for LibTiff.</summary>
internal sealed class MemoryTiffStream(byte[] file) : TiffStream
{
    private long _position;

    public override int Read(object clientData, byte[] buffer, int offset, int count)
    {
        int read = (int)Math.Clamp(file.Length - _position, 0, count);
        Array.Copy(file, (int)Math.Min(_position, file.Length), buffer, offset, read);
        _position += read;
        return read;
    }

    public override long Seek(object clientData, long offset, SeekOrigin origin) => _position = origin switch
    {
        SeekOrigin.Begin => offset,
        SeekOrigin.Current => _position + offset,
        _ => file.Length + offset,
    };

    public override void Close(object clientData)
    {
    }

    public override long Size(object clientData) => file.Length;
}
