using PurePipeline.Decoding;

namespace PurePipeline.Pillow;

/// <summary>
/// Rows of a Targa file that are stored in runs (<c>TgaRleDecode.c</c>): a run of one pixel stays within its row, one of many may go on in
/// the next. Pixels of one bit count as 0 bytes there, so that they always lack data.
/// </summary>
internal sealed class TgaRuns(FileBytes file, long position, int pixelBytes)
{
    /// <summary>The rows as they would be stored without runs.</summary>
    /// <param name="rowBytes">The bytes of a row.</param>
    /// <param name="height">Rows.</param>
    /// <param name="salvages">What is wrong ends the rows and is no error.</param>
    /// <param name="rows">How many rows are complete.</param>
    /// <exception cref="PictureException">The data is damaged or too short.</exception>
    public byte[] Decode(int rowBytes, int height, bool salvages, out int rows)
    {
        byte[] pixels = new byte[checked(rowBytes * height)];
        ReadOnlySpan<byte> data = file.From(position).Span;
        int count = 0;
        PictureException? error = null;
        while (count < pixels.Length && error is null)
        {
            if (data.IsEmpty)
            {
                error = file.Truncated();
                continue;
            }

            int bytes = pixelBytes * ((data[0] & 0x7F) + 1);
            bool isRun = (data[0] & 0x80) != 0;
            int stored = isRun ? pixelBytes : bytes;
            if (data.Length < 1 + stored)
            {
                error = file.Truncated();
            }
            else if (isRun && (count % rowBytes) + bytes > rowBytes)
            {
                error = file.Corrupt("A run passes the end of its row.", file.Length - data.Length);
            }
            else
            {
                ReadOnlySpan<byte> values = data.Slice(1, stored);
                Span<byte> target = pixels.AsSpan(count, Math.Min(bytes, pixels.Length - count));
                for (int i = 0; i < target.Length; i++)
                {
                    target[i] = values[i % stored];
                }

                count += target.Length;
                data = data[(1 + stored)..];
            }
        }

        rows = count / rowBytes;
        return error is null || salvages ? pixels : throw error;
    }
}
