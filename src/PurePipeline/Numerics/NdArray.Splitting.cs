namespace PurePipeline.Numerics;

/// <summary>Parts along an axis.</summary>
public sealed partial class NdArray
{
    /// <summary><c>np.split(a, sections, axis)</c>: views of parts that are as long as each other. Compared with NumPy 1.24, 2.2 and 2.4.</summary>
    /// <param name="sections">How many parts there are.</param>
    /// <param name="axis">The axis that is divided; negative from the last.</param>
    /// <exception cref="ArgumentException">The axis cannot be divided so, or there is none such.</exception>
    public NdArray[] Split(int sections, int axis = 0)
    {
        int length = Shape[Along(axis)];
        return sections > 0 && length % sections != 0
            ? throw new ArgumentException("array split does not result in an equal division", nameof(sections))
            : ArraySplit(sections, axis);
    }

    /// <summary><c>np.array_split(a, sections, axis)</c>: as <see cref="Split"/>; where the axis cannot be divided, the first parts are longer by one.</summary>
    /// <param name="sections">How many parts there are.</param>
    /// <param name="axis">The axis that is divided; negative from the last.</param>
    /// <exception cref="ArgumentException">There are no parts to be, or no such axis.</exception>
    public NdArray[] ArraySplit(int sections, int axis = 0)
    {
        if (sections <= 0)
        {
            throw new ArgumentException("number sections must be larger than 0.", nameof(sections));
        }

        axis = Along(axis);
        (int length, int longer) = Math.DivRem(Shape[axis], sections);
        NdArray[] parts = new NdArray[sections];
        ArrayIndex[] part = new ArrayIndex[axis + 1];
        Array.Fill(part, ArrayIndex.All);
        int start = 0;
        for (int i = 0; i < sections; i++)
        {
            int end = start + length + (i < longer ? 1 : 0);
            part[axis] = ArrayIndex.Slice(start, end);
            parts[i] = this[part];
            start = end;
        }

        return parts;
    }

    private int Along(int axis) => axis >= -Rank && axis < Rank ? axis < 0 ? axis + Rank : axis
        : throw new ArgumentOutOfRangeException(nameof(axis), axis, $"axis {axis} is out of bounds for array of dimension {Rank}");
}
