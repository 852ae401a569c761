package scenario

import (
	"fmt"
	"strconv"
)

// Date is a day of the Gregorian calendar, counted in days from 1 January of
// year 1, which is day 1. The zero Date stands for "no date".
type Date int32

// DateOf returns the Date of a civil day; month 1..12, day 1..31.
// Days from civil: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms".
func DateOf(year, month, day int32) Date {
	if month <= 2 {
		year--
	}
	era := year / 400
	if year < 0 {
		era = (year - 399) / 400
	}
	yoe := year - era*400
	mp := (month + 9) % 12
	doy := (153*mp+2)/5 + day - 1
	doe := yoe*365 + yoe/4 - yoe/100 + doy
	return Date(era*146097 + doe - 305)
}

// Civil returns the year, the month 1..12 and the day 1..31 of d.
func (d Date) Civil() (year, month, day int32) {
	z := int32(d) + 305
	era := z / 146097
	if z < 0 {
		era = (z - 146096) / 146097
	}
	doe := z - era*146097
	yoe := (doe - doe/1460 + doe/36524 - doe/146096) / 365
	doy := doe - (365*yoe + yoe/4 - yoe/100)
	mp := (5*doy + 2) / 153
	day = doy - (153*mp+2)/5 + 1
	month = mp + 3
	if month > 12 {
		month -= 12
	}
	year = yoe + era*400
	if month <= 2 {
		year++
	}
	return year, month, day
}

// String gives d as YYYY-MM-DD, or "" for no date.
func (d Date) String() string {
	if d == 0 {
		return ""
	}
	y, m, day := d.Civil()
	return fmt.Sprintf("%04d-%02d-%02d", y, m, day)
}

var monthNames = [...]string{"January", "February", "March", "April", "May", "June",
	"July", "August", "September", "October", "November", "December"}

var weekdayNames = [...]string{"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"}

// Long gives d in words: "Thursday 9 August 1945".
func (d Date) Long() string {
	y, m, day := d.Civil()
	return weekdayNames[(int32(d)+6)%7] + " " + strconv.Itoa(int(day)) + " " + monthNames[m-1] + " " + strconv.Itoa(int(y))
}

// Short gives day and month in words: "9 August".
func (d Date) Short() string {
	_, m, day := d.Civil()
	return strconv.Itoa(int(day)) + " " + monthNames[m-1]
}
