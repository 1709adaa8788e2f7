namespace PurePipeline.Pillow;

/// <summary>A number as Python's <c>int</c> reads it from ASCII: a sign, digits, and single underscores between digits.</summary>
internal static class PpmNumber
{
    /// <summary>Reads all of a token; false if it is no number, or one beyond an <see cref="int"/>.</summary>
    public static bool TryParse(ReadOnlySpan<byte> token, out int number)
    {
        number = 0;
        bool isNegative = token is [(byte)'-', ..];
        ReadOnlySpan<byte> digits = token is [(byte)'-' or (byte)'+', ..] ? token[1..] : token;
        long sum = 0;
        bool wasDigit = false;
        foreach (byte next in digits)
        {
            bool isDigit = next is >= (byte)'0' and <= (byte)'9';
            if ((!isDigit && (next != '_' || !wasDigit)) || sum > int.MaxValue)
            {
                return false;
            }

            sum = isDigit ? (10 * sum) + next - '0' : sum;
            wasDigit = isDigit;
        }

        number = (int)Math.Min(isNegative ? -sum : sum, int.MaxValue);
        return wasDigit && sum <= int.MaxValue;
    }
}
