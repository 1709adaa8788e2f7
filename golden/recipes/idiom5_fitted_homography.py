"""A homography from more than four points by least squares, and what is asked of matrices on the way."""
import cv2
import numpy as np
from numpy.linalg import LinAlgError, inv, lstsq, matrix_rank, norm, solve


def fitted(points, targets):
    x, y, u, v = points[:, 0], points[:, 1], targets[:, 0], targets[:, 1]
    one, zero = np.ones_like(x), np.zeros_like(x)
    across = np.stack([x, y, one, zero, zero, zero, -u * x, -u * y], axis=1)
    down = np.stack([zero, zero, zero, x, y, one, -v * x, -v * y], axis=1)
    a, b = np.concatenate([across, down]), np.concatenate([u, v])
    if matrix_rank(a) < 8:
        raise LinAlgError("too few points")
    h, residuals, rank, _ = lstsq(a, b, rcond=None)
    assert rank == 8 and residuals.shape == (1,)
    return np.concatenate([h, np.ones(1)]).reshape(3, 3)


def preprocess(path):
    image = cv2.cvtColor(cv2.imread(path), cv2.COLOR_BGR2RGB)
    h, w = image.shape[:2]
    corners = np.array([[0.1, 0.15], [0.85, 0.05], [0.95, 0.9], [0.02, 0.8], [0.5, 0.47], [0.3, 0.6]]) * [w, h]
    targets = np.array([[0, 0], [127, 0], [127, 95], [0, 95], [66, 44], [34, 66.5]], dtype=np.float64)
    matrix = fitted(corners, targets)
    flat = cv2.warpPerspective(image, matrix, (128, 96))
    again = cv2.warpPerspective(image, inv(matrix), (128, 96), flags=cv2.WARP_INVERSE_MAP | cv2.INTER_CUBIC)
    pair = solve(np.array([[2.0, 1.0], [1.0, 3.0]]), np.array([norm(corners[0]), norm(corners[1])]))
    try:
        inv(np.zeros((2, 2)))
    except LinAlgError:
        pair = pair * 2
    return np.concatenate([flat, again, np.full_like(flat, int(pair.sum()) % 256)], axis=2)
